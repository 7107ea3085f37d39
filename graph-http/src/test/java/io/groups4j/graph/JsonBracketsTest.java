package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBracketsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "",
        "42",
        "{\"a\":[{\"b\":[]}]}",
        "\"[{\"",
        "{\"a\":\"\\\"]\"}",
        "{\"a\":\"\\\\\"}",
        "[{},{}]"
      })
  void closedBracketsAreClosed(String json) {
    assertTrue(closed(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "}",
        "]",
        "{]",
        "[}",
        "[{]}",
        "{}}",
        "][",
        "\"",
        "{\"a\":\"\\\"}",
        "\"\\",
        "[\"]"
      })
  void allOthersAreNot(String json) {
    assertFalse(closed(json));
  }

  @Test
  void bracketsMayBeSixtyFourDeepAndNoDeeper() {
    assertTrue(closed("[".repeat(64) + "]".repeat(64)));
    assertTrue(closed("[{".repeat(32) + "}]".repeat(32)));
    assertFalse(closed("[".repeat(65) + "]".repeat(65)));
    assertTrue(closed("[]".repeat(1000)));
  }

  private static boolean closed(String json) {
    return JsonBrackets.areClosed(json.getBytes(StandardCharsets.UTF_8));
  }
}
