package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PathSegmentTest {

  @Test
  void unreservedCharactersStayAsTheyAre() {
    String unreserved = "AZaz09-._~";

    assertEquals(unreserved, PathSegment.encode(unreserved));
  }

  @Test
  void whateverTheTextItIsOneSegmentAndComesBackWhole() {
    Random random = new Random(20261121);
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(12), 1, 0x2FFFF)
              .filter(c -> c < 0xD800 || c > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String encoded = PathSegment.encode(text);

      assertEquals("/" + encoded + "/x", URI.create("http://h/" + encoded + "/x").getRawPath());
      assertEquals(text, URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }
  }
}
