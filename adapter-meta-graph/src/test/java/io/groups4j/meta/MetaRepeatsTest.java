package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.RequestId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.ThrottledException;
import io.groups4j.testkit.fixture.Reply;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, and what never is. */
final class MetaRepeatsTest {

  private static final GroupDraft DRAFT = GroupDraft.named("Book club");
  private static final Reply ACCEPTED = Reply.json(200, "{\"request_id\":\"R1\"}");
  private static final Reply FOUND = Reply.json(200, "{\"id\":\"G\",\"subject\":\"Book club\"}");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @ParameterizedTest
  @CsvSource({"500, 131000", "500, 131016", "503, 2", "502, 999999", "429, 131208", "400, 4"})
  void aReadIsRepeatedUntilItSucceeds(int status, int code) {
    meta.server.answers(error(status, code), error(status, code), FOUND);

    assertEquals("Book club", meta.connection(retrying(3)).groups().find(GROUP).subject());
    assertEquals(3, meta.server.requests().size());
  }

  @Test
  void aReadIsRepeatedAsOftenAsThePolicySays() {
    meta.server.answers(error(500, 131000), error(500, 131000), FOUND);
    var groups = meta.connection(retrying(2)).groups();

    assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @CsvSource({"429, 131208", "400, 4", "400, 80007", "400, 130429", "429, 999999"})
  void aWriteThatWasTurnedAwayIsRepeated(int status, int code) {
    meta.server.answers(error(status, code), ACCEPTED);

    assertEquals(new RequestId("R1"), meta.connection(retrying(3)).groups().create(DRAFT));
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @CsvSource({"500, 131000", "500, 131016", "500, 999999", "502, 999999", "503, 2", "504, 999999"})
  void aWriteThatMayHaveBeenDoneIsNeverRepeated(int status, int code) {
    meta.server.answers(error(status, code), ACCEPTED);
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "{}", "{\"error\":\"down for maintenance\"}"})
  void aWriteIsNotRepeatedWhereWhatStandsBeforeTheApiSaysWhenToComeBack(String body) {
    meta.server.answers(Reply.of(503, "text/html", body).withHeader("Retry-After", "0"), ACCEPTED);
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aReadIsRepeatedWhereWhatStandsBeforeTheApiSaysWhenToComeBack() {
    meta.server.answers(Reply.of(503, "text/html", "").withHeader("Retry-After", "0"), FOUND);

    assertEquals("Book club", meta.connection(retrying(3)).groups().find(GROUP).subject());
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 131000, 131016, 131057, 999999})
  void aWriteIsNotRepeatedWhereTheApiItselfIsUnavailable(int code) {
    String body =
        "{\"error\":{\"code\":%d,\"message\":\"?\",\"is_transient\":true}}".formatted(code);
    meta.server.answers(Reply.json(503, body).withHeader("Retry-After", "0"), ACCEPTED);
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void thatAnOutageIsTransientDoesNotSayThatNothingWasDone() {
    meta.server.answers(Reply.json(503, "{\"error\":{\"is_transient\":true}}"), ACCEPTED);
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"request_id\":\"R1\",\"errors\":[{\"code\":131208}]}",
        "{\"request_id\":\"R1\",\"errors\":[{\"code\":100}]}",
        "{\"error\":{\"code\":4}}",
        "{\"error\":{\"code\":131000}}",
        "{\"errors\":[{\"code\":131201}]}"
      })
  void aWriteThatSucceedsAndFailsAtOnceIsNeverRepeated(String answer) {
    meta.server.answers(Reply.json(200, answer), ACCEPTED);
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aRepeatThatCouldNotEndInTimeIsNotBegun() {
    meta.server.answers(error(429, 131208).withHeader("Retry-After", "1"), ACCEPTED);
    var groups = meta.connection(retrying(3).withDeadline(Duration.ofMillis(1200))).groups();

    assertThrows(ThrottledException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aDeletionIsAWriteToo() {
    meta.server.answers(error(500, 131000), Reply.json(200, "{\"success\":true}"));
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.delete(GROUP));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void whatNoRepeatCanMendIsNotRepeated() {
    meta.server.answers(error(500, 3), FOUND);
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(AccessDeniedException.class, () -> groups.find(GROUP));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void theWaitThatIsAskedForIsKept() {
    meta.server.answers(error(429, 131208).withHeader("Retry-After", "1"), FOUND);
    long start = System.nanoTime();
    meta.connection(retrying(2)).groups().find(GROUP);

    // A lower bound only: how much longer it takes is the machine's business.
    assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(1)) >= 0);
  }

  @Test
  void aWaitPastTheDeadlineIsNotBegun() {
    meta.server.answers(error(429, 131208).withHeader("Retry-After", "3600"), FOUND);
    var groups = meta.connection(retrying(3)).groups();

    var failure = assertThrows(ThrottledException.class, () -> groups.find(GROUP));
    assertEquals(Duration.ofHours(1), failure.retryAfter().orElseThrow());
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aWaitMayBeAskedForAsADate() {
    String past = httpDate(ZonedDateTime.now(ZoneOffset.UTC).minusHours(1));
    String future = httpDate(ZonedDateTime.now(ZoneOffset.UTC).plusHours(2));
    meta.server.answers(
        error(429, 131208).withHeader("Retry-After", past),
        error(429, 131208).withHeader("Retry-After", future));
    var groups = meta.connection(retrying(3)).groups();

    var failure = assertThrows(ThrottledException.class, () -> groups.find(GROUP));
    assertTrue(failure.retryAfter().orElseThrow().compareTo(Duration.ofHours(1)) > 0);
    assertEquals(2, meta.server.requests().size());
  }

  @Test
  void aWaitUntilTheEndOfTimeIsNotBegun() {
    meta.server.answers(
        error(429, 131208).withHeader("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"));
    var groups = meta.connection(retrying(3)).groups();

    assertThrows(ThrottledException.class, () -> groups.create(DRAFT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "999999999999999999999", "1.5", " "})
  void aWaitThatNobodyUnderstandsIsOursToChoose(String value) {
    meta.server.answers(error(429, 131208).withHeader("Retry-After", value), FOUND);

    assertEquals("Book club", meta.connection(retrying(2)).groups().find(GROUP).subject());
  }

  private static String httpDate(ZonedDateTime time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }

  private static Reply error(int status, int code) {
    return Reply.json(
        status, "{\"error\":{\"code\":%d,\"message\":\"(#%d) Title\"}}".formatted(code, code));
  }
}
