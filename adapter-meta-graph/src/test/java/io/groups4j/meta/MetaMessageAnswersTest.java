package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.SHORTER_THAN_THE_REST;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PacingStatus;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of the answer to a message, and what happens when none comes. */
final class MetaMessageAnswersTest {

  private static final Reply SENT = Reply.json(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");
  private static final Reply FOUND = Reply.json(200, "{\"id\":\"G\"}");
  private static final MessageId ID = new MessageId("wamid.1");
  private static final GroupMessage TEXT = TextMessage.of("distinctive text");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private SentMessage send(Reply reply) {
    return meta.unpublishedAnswering(reply).messages().send(GROUP, TEXT);
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        // Meta, "Group messaging", the sample of a pin: the group stands in both places.
        Arguments.of(
            """
            {"messaging_product": "whatsapp", "contacts": [{"input": "G", "wa_id": "G"}],
             "messages": [{"id": "wamid.1", "group_id": "G"}]}
            """,
            null),
        // Since the business-scoped user ids, wa_id is left out for groups.
        Arguments.of(
            "{\"contacts\": [{\"input\": \"G\"}], \"messages\": [{\"id\": \"wamid.1\"}]}", null),
        Arguments.of("{\"contacts\": null, \"messages\": [{\"id\": \"wamid.1\"}]}", null),
        Arguments.of("{\"messages\": [null, {\"group_id\": \"G\"}, {\"id\": \"wamid.1\"}]}", null),
        Arguments.of(
            "{\"messages\": [{\"id\": \"wamid.1\", \"message_status\": \"accepted\"}]}",
            PacingStatus.ACCEPTED),
        Arguments.of(
            "{\"messages\": [{\"id\": \"wamid.1\", \"message_status\": "
                + "\"held_for_quality_assessment\"}]}",
            PacingStatus.HELD_FOR_QUALITY_ASSESSMENT),
        Arguments.of(
            "{\"messages\": [{\"id\": \"wamid.1\", \"message_status\": \"paused\"}]}",
            PacingStatus.PAUSED),
        Arguments.of(
            "{\"messages\": [{\"id\": \"wamid.1\", \"message_status\": \"of 2030\"}]}",
            new PacingStatus("of 2030")),
        Arguments.of("{\"messages\": [{\"id\": \"wamid.1\", \"message_status\": \"\"}]}", null),
        Arguments.of("{\"messages\": [{\"id\": \"wamid.1\"}], \"errors\": []}", null));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void theIdIsFoundWhateverElseIsThere(String answer, PacingStatus pacing) {
    assertEquals(new SentMessage(ID, pacing), send(Reply.json(200, answer)));
  }

  @Test
  void pinsAreMessagesToo() {
    GroupMessages messages = meta.unpublishedAnswering(SENT, SENT, SENT).messages();

    assertEquals(new SentMessage(ID, null), messages.pin(GROUP, new MessageId("M"), 30));
    assertEquals(
        new SentMessage(ID, null), messages.pin(GROUP, new MessageId("M"), new PinDays(1)));
    assertEquals(new SentMessage(ID, null), messages.unpin(GROUP, new MessageId("M")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"messages\":[]}",
        "{\"messages\":null}",
        "{\"messages\":[{\"id\":\" \"}]}",
        "{\"messages\":{\"id\":\"wamid.1\"}}",
        "[]",
        "",
        "<html>"
      })
  void anAnswerWithoutIdIsUnreadableAndNotRepeated(String answer) {
    meta.server.answers(Reply.json(200, answer), SENT);
    GroupMessages messages = meta.unpublished(retrying(3)).messages();

    assertThrows(UnreadableResponseException.class, () -> messages.send(GROUP, TEXT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void anAnswerWithoutIdSaysThatTheMessageIsOut() {
    var unreadable =
        assertThrows(
            UnreadableResponseException.class, () -> send(Reply.json(200, "{\"messages\":[]}")));

    assertEquals(
        "send message: accepted, and the answer has no id of a message; do not repeat it",
        unreadable.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"400, 131020", "400, 131047", "404, 132001", "404, 999999", "400, 131051"})
  void whatTheProviderRefusesIsTheCallersToChange(int status, int code) {
    assertRefused(RequestRejectedException.class, status, code);
  }

  @Test
  void anUnknownGroupAndAMissingPermissionHaveTypesOfTheirOwn() {
    assertRefused(GroupNotFoundException.class, 400, 131041);
    assertRefused(AccessDeniedException.class, 500, 3);
    assertRefused(AccessDeniedException.class, 400, 131215);
    assertRefused(OutcomeUnknownException.class, 500, 131000);
  }

  private void assertRefused(Class<? extends GroupsException> type, int status, int code) {
    Reply refusal =
        Reply.json(status, "{\"error\":{\"code\":%d,\"message\":\"(#%d)\"}}".formatted(code, code));
    assertThrows(type, () -> send(refusal));
  }

  static Stream<Reply> noWholeAnswer() {
    return Stream.of(
        Reply.hang(),
        Reply.hangUp(),
        Reply.reset(),
        SENT.stalledAfter(5),
        SENT.resetAfter(5),
        SENT.truncatedAfter(5));
  }

  @ParameterizedTest
  @MethodSource("noWholeAnswer")
  void aMessageWithoutAWholeAnswerIsSentOnceAndItsOutcomeUnknown(Reply reply) {
    meta.server.answers(reply, SENT);
    CallPolicy impatient = retrying(3).withAttemptTimeout(Duration.ofMillis(300));
    GroupMessages messages = meta.unpublished(impatient).messages();

    var unknown = assertThrows(OutcomeUnknownException.class, () -> messages.send(GROUP, TEXT));
    assertEquals(
        "send message: sent, and no whole answer came; look before repeating",
        unknown.getMessage());
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @CsvSource({"400, 130429", "400, 131056", "429, 131208", "400, 80007"})
  void aMessageThatIsSlowedDownWasNotSentAndIsRepeated(int status, int code) {
    meta.server.answers(Reply.json(status, "{\"error\":{\"code\":%d}}".formatted(code)), SENT);

    assertEquals(ID, meta.unpublished(retrying(2)).messages().send(GROUP, TEXT).id());
    assertEquals(2, meta.server.requests().size());
  }

  @Test
  void otherCallsTakeNoTurnsOfMessages() {
    var connection = meta.unpublished(SHORTER_THAN_THE_REST);
    meta.server.answers(MetaServer.askingForARest(FOUND));
    connection.groups().find(GROUP);
    assertThrows(ThrottledException.class, () -> connection.groups().find(GROUP));
    for (int i = 0; i < 8; i++) {
      meta.server.answers(SENT);
      connection.messages().send(GROUP, TEXT);
    }

    assertEquals(9, meta.server.requests().size());
  }

  @Test
  void messagesBeyondTheirPaceWait() {
    GroupMessages messages = meta.unpublished(PATIENT.withMessagesPerSecond(5)).messages();
    meta.server.answers(SENT, SENT, SENT);
    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      messages.send(GROUP, TEXT);
    }

    // Two of three had to wait for a fifth of a second; a lower bound only.
    assertTrue(System.nanoTime() - start >= Duration.ofMillis(380).toNanos());
  }

  @Test
  void messagesThatHaveNoTurnInTimeAreRefusedAndHoldNoOtherCallUp() {
    var connection = meta.unpublished(SHORTER_THAN_THE_REST.withMessagesPerSecond(1));
    meta.server.answers(MetaServer.askingForARest(SENT), FOUND);
    connection.messages().send(GROUP, TEXT);

    var refused =
        assertThrows(ThrottledException.class, () -> connection.messages().send(GROUP, TEXT));
    assertEquals(
        "send message: no turn before the deadline at 1 messages per second, fewer while the"
            + " provider asks for it; call less often",
        refused.getMessage());
    assertEquals(GROUP, connection.groups().find(GROUP).id());
    assertEquals(2, meta.server.requests().size());
  }
}
