package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorRefusalsTest {

  private static final String TOKEN = "distinctive-token";
  private static final String GROUPS = "12784358810/groups";

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.builder().groupLimit(2).build();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).token(TOKEN).onExchange(exchanges::add).start();
  private final Api api = new Api(simulator.baseUri());

  @BeforeEach
  void createOneGroup() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private Api.Seen send(String method, String path, String body) {
    return api.send(method, path, body, Map.of("Authorization", "Bearer " + TOKEN));
  }

  private static void assertRefused(int status, int code, Api.Seen seen) {
    assertAll(
        () -> assertEquals(code, seen.errorCode(), () -> seen.body().toString()),
        () -> assertEquals(status, seen.status()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer wrong", "Bearer ", TOKEN, "Basic " + TOKEN, "Bearer " + TOKEN + "2"})
  void aWrongTokenIsRefusedAndNothingIsDone(String authorization) {
    String id = whatsApp.groups().active().findFirst().orElseThrow().id().value();

    Api.Seen seen = api.send("DELETE", id, "", Map.of("Authorization", authorization));

    assertRefused(401, 190, seen);
    assertEquals(1, whatsApp.groups().active().count());
    assertFalse(exchanges.toString().contains("Bearer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2Fx",
        "a%2Fb%3Fc%23d",
        "100%25",
        "%252e%252e",
        "%C3%A4%20%C3%B6",
        "a+b",
        "a%2Bb",
        "groups",
        "12784358810"
      })
  void anOddIdIsOneGroupThatIsUnknown(String encoded) {
    assertRefused(400, 131041, send("GET", encoded + "?fields=subject", ""));
    assertRefused(400, 131041, send("DELETE", encoded, ""));
    assertRefused(400, 131041, send("GET", encoded + "/invite_link", ""));
    assertRefused(
        400,
        131041,
        send("POST", encoded + "/invite_link", "{\"messaging_product\":\"whatsapp\"}"));
    assertRefused(
        400,
        131041,
        send("DELETE", encoded + "/invite_link", "{\"messaging_product\":\"whatsapp\"}"));
    assertRefused(400, 100, send("DELETE", encoded + "/invite_link", ""));
    assertEquals(1, whatsApp.groups().active().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2E%2E", "%20", "%00", "a%0Ab"})
  void anIdThatIsNoneIsABadParameter(String encoded) {
    assertRefused(400, 100, send("GET", encoded, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 404",
    "GET, /v25.0, 404",
    "GET, /v25.0/, 400",
    "GET, /12784358810/groups, 404",
    "GET, /25.0/12784358810/groups, 404",
    "GET, /v25.0/12784358810/groups/x, 404",
    "GET, /v25.0/x/participants/y, 404",
    "GET, /v25.0/x/participants, 400",
    "GET, /v25.0/x/join_requests/y, 404",
    "GET, /v25.0/99/groups, 400",
    "PUT, /v25.0/12784358810/groups, 400",
    "DELETE, /v25.0/12784358810/groups, 400",
    "POST, /v25.0/x, 400",
    "PUT, /v25.0/x/invite_link, 400",
  })
  void whatIsNotThereIsRefused(String method, String path, int status) {
    assertRefused(status, 100, send(method, path, "{\"messaging_product\":\"whatsapp\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{} {}",
        "<html>",
        "{\"subject\":\"x\"}",
        "{\"messaging_product\":\"sms\",\"subject\":\"x\"}",
        "{\"messaging_product\":\"whatsapp\"}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":null}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":7}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\" \"}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\",\"description\":{}}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\",\"join_approval_mode\":\"maybe\"}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\"} {}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\"}x",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\"},",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\"}}",
      })
  void aBadDraftIsRefused(String body) {
    assertRefused(400, 100, send("POST", GROUPS, body));
    assertEquals(1, whatsApp.groups().active().count());
  }

  @Test
  void textsThatAreTooLongAreRefused() {
    String draft = "{\"messaging_product\":\"whatsapp\",\"subject\":\"%s\",\"description\":\"%s\"}";

    Api.Seen subject = send("POST", GROUPS, draft.formatted("s".repeat(129), ""));
    assertRefused(400, 100, subject);
    assertTrue(subject.body().toString().contains("subject has 129 characters"));
    assertRefused(400, 100, send("POST", GROUPS, draft.formatted("s", "d".repeat(2049))));
  }

  @Test
  void oneGroupTooManyIsRefused() {
    String draft = "{\"messaging_product\":\"whatsapp\",\"subject\":\"Chess club\"}";
    send("POST", GROUPS, draft);

    assertRefused(400, 131211, send("POST", GROUPS, draft));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 100",
    "limit=1025, 100",
    "limit=, 100",
    "limit=ten, 100",
    "limit=99999999999, 100",
    "after=, 100",
    "after=a&before=b, 100",
    "after=%25zz, 131059",
    "after=nonsense, 131059",
    "before=nonsense, 131059",
  })
  void aBadPageIsRefused(String query, int code) {
    assertRefused(400, code, send("GET", GROUPS + "?" + query, ""));
  }

  @Test
  void anUnknownFieldIsRefused() {
    String id = whatsApp.groups().active().findFirst().orElseThrow().id().value();

    assertRefused(400, 100, send("GET", id + "?fields=subject,members", ""));
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAndReadToItsEnd() {
    String huge = "{\"subject\":\"" + "x".repeat(16 << 20) + "\"}";

    assertRefused(413, 100, send("POST", GROUPS, huge));
  }

  @ParameterizedTest
  @CsvSource({
    "?access_token=s3cret, ?access_token=***",
    "?limit=1&access_token=s3cret&access_token=s3cret&x, "
        + "?limit=1&access_token=***&access_token=***&x",
    "?access%5Ftoken=s3cret&limit=1, ?access%5Ftoken=***&limit=1",
    "?access_token=s3=cret, ?access_token=***",
    "?access_token=&access_token&my_access_token=1, ?access_token=***&access_token&my_access_token=1",
  })
  void aTokenInTheQueryIsNotPartOfTheExchange(String sent, String told) {
    send("GET", GROUPS + sent, "");

    assertEquals("/v25.0/" + GROUPS + told, exchanges.get(0).target());
  }

  @Test
  void headIsRefusedWithoutABodyThatTheServerWouldComplainAbout() throws Exception {
    List<LogRecord> complaints = new CopyOnWriteArrayList<>();
    Logger server = Logger.getLogger("com.sun.net.httpserver");
    Filter before = server.getFilter();
    server.setFilter(complaints::add);
    try {
      HttpRequest head =
          HttpRequest.newBuilder(simulator.baseUri().resolve("/v25.0/x"))
              .header("Authorization", "Bearer " + TOKEN)
              .method("HEAD", BodyPublishers.noBody())
              .build();

      assertEquals(
          400, HttpClient.newHttpClient().send(head, BodyHandlers.discarding()).statusCode());
    } finally {
      server.setFilter(before);
    }
    assertEquals(List.of(), complaints.stream().map(LogRecord::getMessage).toList());
  }

  @Test
  void everyExchangeIsTold() {
    send("GET", GROUPS + "?limit=0", "");
    send("POST", GROUPS, "{}");

    assertEquals(
        List.of(
            "GET /v25.0/12784358810/groups?limit=0 400 ", "POST /v25.0/12784358810/groups 400 {}"),
        exchanges.stream()
            .map(e -> e.method() + " " + e.target() + " " + e.status() + " " + e.requestBody())
            .toList());
    assertEquals(
        100, Api.json(exchanges.get(0).responseBody()).getJsonObject("error").getInt("code"));
  }
}
