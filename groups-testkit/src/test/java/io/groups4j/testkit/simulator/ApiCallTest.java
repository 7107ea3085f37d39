package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How ids are read off a path, which no answer shows: an odd id is unknown however it is read. */
class ApiCallTest {

  private static ApiCall get(String target) {
    return ApiCall.of("GET", URI.create(target), ApiBody.NONE);
  }

  @Test
  void eachSegmentIsDecodedOnItsOwn() {
    assertEquals(
        List.of("v25.0", "../a b/ä?", "invite_link"),
        get("/v25.0/..%2Fa%20b%2F%C3%A4%3F/invite_link").path());
  }

  @Test
  void aPlusIsAPlusInAPathAndASpaceInAQuery() {
    assertEquals(List.of("a+b", "c+d"), get("/a+b/c%2Bd").path());
    assertEquals("a b", get("/x?after=a+b").parameter("after").orElseThrow());
    assertEquals("a+b", get("/x?after=a%2Bb").parameter("after").orElseThrow());
  }

  @Test
  void ofAParameterGivenTwiceTheFirstCounts() {
    assertEquals("1", get("/x?limit=1&limit=2&&y").parameter("limit").orElseThrow());
    assertEquals("", get("/x?limit=1&y").parameter("y").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "mailto:a@b", "http://127.0.0.1", "http://127.0.0.1?x", "v25.0/x", ""})
  void aTargetWithoutAPathIsABadParameter(String target) {
    assertThrows(BadParameter.class, () -> get(target));
  }

  @Test
  void ofAnAbsoluteTargetThePathCounts() {
    assertEquals(List.of("v25.0", "x"), get("http://example.com/v25.0/x").path());
  }
}
