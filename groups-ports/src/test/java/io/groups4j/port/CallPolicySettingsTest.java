package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicySettingsTest {

  private static final Map<String, Setting> SETTINGS =
      CallPolicy.settings().stream().collect(Collectors.toMap(Setting::key, Function.identity()));

  @Test
  void everyValueHasItsSettingAndNoneIsRequired() {
    assertEquals(
        List.of(
            "deadline",
            "connect-timeout",
            "attempt-timeout",
            "max-attempts",
            "calls-per-second",
            "messages-per-second",
            "transfer-timeout",
            "max-answer-bytes"),
        CallPolicy.settings().stream().map(Setting::key).toList());
    assertTrue(CallPolicy.settings().stream().noneMatch(Setting::required));
  }

  @Test
  void withoutSettingsThePolicyIsTheDefault() {
    assertEquals(CallPolicy.defaults(), CallPolicy.from(Map.of()));
    assertEquals(CallPolicy.defaults(), CallPolicy.from(Map.of("access-token", "x")));
  }

  @Test
  void everySettingReachesItsValue() {
    Map<String, String> settings =
        Map.of(
            "deadline", "PT6S",
            "connect-timeout", "PT0.5S",
            "attempt-timeout", "PT4M",
            "max-attempts", "3000",
            "calls-per-second", "2000",
            "messages-per-second", "4000",
            "transfer-timeout", "PT7S",
            "max-answer-bytes", "1000");
    assertEquals(
        new CallPolicy(
            Duration.ofSeconds(6),
            Duration.ofMillis(500),
            Duration.ofMinutes(4),
            3000,
            2000,
            4000,
            Duration.ofSeconds(7),
            1000),
        CallPolicy.from(settings));
    settings.forEach((key, value) -> assertTrue(SETTINGS.get(key).accepts(value), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "10", "10s", "PT0S", "PT-1S", "PT25H", "PT", "P1Y", "PT10S "})
  void whatIsNoDurationIsNotAccepted(String value) {
    for (String key :
        List.of("deadline", "connect-timeout", "attempt-timeout", "transfer-timeout")) {
      assertFalse(SETTINGS.get(key).accepts(value), key);
      assertEquals(
          "a duration such as PT10S, longer than nothing and at most a day",
          SETTINGS.get(key).expectation());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "-1", "1.5", "1e3", " 1", "ten", "2147483648"})
  void whatIsNoCountIsNotAccepted(String value) {
    for (String key :
        List.of("max-attempts", "calls-per-second", "messages-per-second", "max-answer-bytes")) {
      assertFalse(SETTINGS.get(key).accepts(value), key);
      assertEquals("a whole number from 1", SETTINGS.get(key).expectation());
    }
  }
}
