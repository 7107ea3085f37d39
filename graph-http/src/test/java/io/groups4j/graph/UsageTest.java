package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the headers that say how much is used up: Meta, "Rate limits". */
final class UsageTest {

  private static final String APP = "X-App-Usage";
  private static final String ACCOUNT = "X-Business-Use-Case-Usage";

  private static Usage of(Map<String, List<String>> headers) {
    return Usage.in(HttpHeaders.of(headers, (name, value) -> true), new GraphJson());
  }

  private static Usage app(String value) {
    return of(Map.of(APP, List.of(value)));
  }

  @Test
  void theMostOfWhatIsCountedMatters() {
    assertEquals(
        new Usage(28, 0), app("{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}"));
    assertEquals(new Usage(91, 0), app("{\"call_count\":28,\"total_time\":91}"));
    assertEquals(new Usage(100, 0), app("{\"total_cputime\":100}"));
  }

  @Test
  void anAccountHasSeveralUsesAndTimesInMinutes() {
    String value =
        """
        {"102290129340398":[
          {"type":"whatsapp","call_count":85,"total_cputime":1,"total_time":2,
           "estimated_time_to_regain_access":0},
          {"type":"whatsapp_business_management","call_count":3,"total_cputime":1,"total_time":2,
           "estimated_time_to_regain_access":19}]}
        """;

    assertEquals(new Usage(85, 1140), of(Map.of(ACCOUNT, List.of(value))));
  }

  @Test
  void allHeadersCountTogether() {
    assertEquals(
        new Usage(60, 120),
        of(
            Map.of(
                APP,
                List.of("{\"call_count\":40}", "{\"call_count\":60}"),
                ACCOUNT,
                List.of("{\"1\":[{\"call_count\":1,\"estimated_time_to_regain_access\":2}]}"))));
  }

  @Test
  void numbersMayBeQuotedOrBroken() {
    assertEquals(new Usage(85, 0), app("{\"call_count\":\"85\"}"));
    assertEquals(new Usage(85, 0), app("{\"call_count\":85.97}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "85",
        "[]",
        "{",
        "{\"call_count\":",
        "{\"call_count\":null}",
        "{\"call_count\":-85}",
        "{\"call_count\":1e999999999}",
        "{\"call_count\":99999999999999999999}",
        "{\"call_count\":\"eighty\"}",
        "{\"call_count\":{}}",
        "call_count=85"
      })
  void whatCannotBeReadSaysNothing(String value) {
    assertEquals(Usage.NONE, app(value));
    assertEquals(Usage.NONE, of(Map.of(ACCOUNT, List.of(value))));
  }

  @Test
  void whatIsTooLongOrTooDeepIsNotLookedAt() {
    assertEquals(Usage.NONE, app("{" + " ".repeat(10_000) + "\"call_count\":85}"));
    assertEquals(Usage.NONE, app("[".repeat(1000) + "]".repeat(1000)));
  }

  @Test
  void anAnswerWithoutSuchHeadersSaysNothing() {
    assertEquals(Usage.NONE, of(Map.of()));
  }
}
