package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|PT0S",
        "17|PT17S",
        "' 17 '|PT17S",
        "99999999|PT99999999S",
        "Sat, 21 Nov 2026 12:00:30 GMT|PT30S",
        "Sat, 21 Nov 2026 11:59:30 GMT|PT0S"
      })
  void secondsAndDatesAreRead(String value, Duration wait) {
    assertEquals(wait, read(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "+1",
        "1.5",
        "soon",
        "999999999",
        "٣",
        "Sat, 32 Nov 2026 12:00:00 GMT"
      })
  void allElseIsAsIfItWereNotThere(String value) {
    assertNull(read(value));
  }

  @Test
  void noHeaderIsNoWait() {
    assertNull(RetryAfter.in(HttpHeaders.of(Map.of(), (name, value) -> true), NOON));
  }

  private static Duration read(String value) {
    return RetryAfter.in(
        HttpHeaders.of(Map.of("retry-after", List.of(value)), (name, v) -> true), NOON);
  }
}
