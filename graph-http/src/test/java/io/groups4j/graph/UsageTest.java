package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.BusinessAccountId;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the headers that say how much is used up: Meta, "Rate limits". */
final class UsageTest {

  private static final String APP = "X-App-Usage";
  private static final String ACCOUNT = "X-Business-Use-Case-Usage";
  private static final BusinessAccountId OWN = new BusinessAccountId("102290129340398");

  /** As calls hear it whose account is not known. */
  private static Usage of(Map<String, List<String>> headers) {
    return of(headers, null, Paced.CALLS);
  }

  private static Usage of(
      Map<String, List<String>> headers, @Nullable BusinessAccountId own, Paced what) {
    return what.of(
        new UsageHeaders(new GraphJson(), own).in(HttpHeaders.of(headers, (name, value) -> true)));
  }

  /** What calls or messages hear of an account that is known. */
  private static Usage own(Paced what, String value) {
    return of(Map.of(ACCOUNT, List.of(value)), OWN, what);
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
  void othersAreOfNoConcernToWhoKnowsItsOwnAccount() {
    String value =
        """
        {"202290129340398":[{"type":"whatsapp","call_count":100}],
         "102290129340398":[{"type":"whatsapp","call_count":85}],
         "302290129340398":[{"type":"whatsapp","estimated_time_to_regain_access":19}]}
        """;

    assertEquals(new Usage(85, 0), own(Paced.CALLS, value));
    assertEquals(new Usage(85, 0), own(Paced.MESSAGES, value));
    assertEquals(new Usage(100, 1140), of(Map.of(ACCOUNT, List.of(value))));
    assertEquals(Usage.NONE, own(Paced.CALLS, "{\"202290129340398\":[{\"call_count\":100}]}"));
  }

  @Test
  void whatManagesAnAccountSlowsNoMessagesDown() {
    String value =
        """
        {"102290129340398":[
          {"type":"whatsapp","call_count":10},
          {"type":"whatsapp_business_management","call_count":100,
           "estimated_time_to_regain_access":19}]}
        """;

    assertEquals(new Usage(100, 1140), own(Paced.CALLS, value));
    assertEquals(new Usage(10, 0), own(Paced.MESSAGES, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ads_management", "instagram", "messenger", "pages"})
  void otherProductsSlowNobodyDown(String type) {
    String value = "{\"102290129340398\":[{\"type\":\"" + type + "\",\"call_count\":100}]}";

    assertEquals(Usage.NONE, own(Paced.CALLS, value));
    assertEquals(Usage.NONE, own(Paced.MESSAGES, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"102290129340398\":[{\"type\":\"whatsapp_of_tomorrow\",\"call_count\":85}]}",
        "{\"102290129340398\":[{\"type\":[\"pages\"],\"call_count\":85}]}",
        "{\"102290129340398\":[{\"call_count\":85}]}",
        "{\"102290129340398\":{\"call_count\":85}}",
        "{\"102290129340398\":[[{\"call_count\":85}]]}",
        "{\"account\":[{\"type\":\"whatsapp\",\"call_count\":85}]}",
        "{\"\":{\"202290129340398\":[{\"call_count\":85}]}}",
        "{\"call_count\":85}"
      })
  void aShapeThatIsNotKnownIsHeeded(String value) {
    assertEquals(new Usage(85, 0), own(Paced.CALLS, value));
    assertEquals(new Usage(85, 0), own(Paced.MESSAGES, value));
  }

  @ParameterizedTest
  @EnumSource(Paced.class)
  void whatIsUsedOfTheAppConcernsAll(Paced what) {
    var headers = Map.of(APP, List.of("{\"call_count\":85}"));

    assertEquals(new Usage(85, 0), of(headers, OWN, what));
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
    assertEquals(Usage.NONE, own(Paced.MESSAGES, value));
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
