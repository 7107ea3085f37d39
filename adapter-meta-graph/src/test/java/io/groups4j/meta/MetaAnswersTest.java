package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.RequestId;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every form an answer is documented in, and those that documents disagree on: Meta, "Group
 * management", the v23.0 reference pages, and 360dialog's schema of the same calls.
 */
final class MetaAnswersTest {

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"messaging_product\":\"whatsapp\",\"request_id\":\"106540352242922\"}|106540352242922",
        "{\"request_id\":106540352242922}|106540352242922",
        "{\"id\":\"1234567890\"}|1234567890",
        "{\"group_id\":\"Y2FwaV9ncm91cDo\"}|Y2FwaV9ncm91cDo",
        "{\"id\":\"of the group\",\"request_id\":\"R\",\"group_id\":\"G\"}|R",
        "{\"request_id\":\"\",\"id\":\"I\",\"unknown\":{\"x\":[1]}}|I",
        "{\"request_id\":\"R\",\"success\":\"true\",\"errors\":[]}|R",
        "{\"request_id\":\"R\",\"success\":true,\"errors\":null,\"error\":null}|R",
        "{\"request_id\":\"R\",\"success\":true,\"errors\":[null],\"error\":\" \"}|R"
      })
  void aCreationIsAcceptedUnderWhicheverNameTheProviderGives(String answer, String request) {
    assertEquals(
        new RequestId(request),
        meta.answering(answer).groups().create(GroupDraft.named("Book club")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"success\":true}", "{\"request_id\":\"  \"}"})
  void aCreationThatNobodyCouldRecogniseIsUnreadable(String answer) {
    var groups = meta.answering(answer).groups();

    var unreadable =
        assertThrows(
            UnreadableResponseException.class, () -> groups.create(GroupDraft.named("Book club")));
    assertEquals(
        "create group: the answer has neither request_id nor id nor group_id",
        unreadable.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true}",
        "{\"success\":\"true\"}",
        "{}",
        "{\"messaging_product\":\"whatsapp\",\"request_id\":null}",
        "true",
        " "
      })
  void aDeletionWithoutRequestIdIsKnownByTheGroup(String answer) {
    assertEquals(RequestId.ofDeleting(GROUP), meta.answering(answer).groups().delete(GROUP));
  }

  @Test
  void aDeletionAnsweredWithNothingIsAccepted() {
    assertEquals(
        RequestId.ofDeleting(GROUP),
        meta.answering(Reply.of(200, "text/plain", "")).groups().delete(GROUP));
  }

  @Test
  void aDeletionWithRequestIdIsKnownByIt() {
    assertEquals(
        new RequestId("R1"),
        meta.answering("{\"success\":true,\"request_id\":\"R1\"}").groups().delete(GROUP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"success\":false}", "{\"success\":\"false\"}", "{\"success\":\"False\"}"})
  void successFalseIsNoSuccess(String answer) {
    var groups = meta.answering(answer).groups();

    assertThrows(RequestRejectedException.class, () -> groups.delete(GROUP));
  }

  @Test
  void aGroupIsReadWithItsOwnTypes() {
    assertEquals(
        GROUP_AS_DOCUMENTED,
        meta.answering(
                """
                {
                  "messaging_product": "whatsapp",
                  "id": "G",
                  "subject": "Artificial Intelligence Insights",
                  "creation_timestamp": 683731200,
                  "suspended": false,
                  "description": "Explore AI developments",
                  "total_participant_count": 2,
                  "participants": [{"wa_id": "2228675309"}, {"wa_id": "7693349922"}],
                  "join_approval_mode": "auto_approve",
                  "of_tomorrow": {"x": [1, 2]}
                }
                """)
            .groups()
            .find(GROUP));
  }

  @Test
  void aGroupIsReadWithEveryScalarQuoted() {
    assertEquals(
        GROUP_AS_DOCUMENTED,
        meta.answering(
                """
                {
                  "messaging_product": "whatsapp",
                  "id": "G",
                  "subject": "Artificial Intelligence Insights",
                  "creation_timestamp": "683731200",
                  "suspended": "false",
                  "description": "Explore AI developments",
                  "total_participant_count": "2",
                  "participants": [{"wa_id": "2228675309"}, {"wa_id": 7693349922}],
                  "join_approval_mode": "auto_approve"
                }
                """)
            .groups()
            .find(GROUP));
  }

  private static final Group GROUP_AS_DOCUMENTED =
      new Group(
          GROUP,
          "Artificial Intelligence Insights",
          "Explore AI developments",
          JoinApprovalMode.AUTO_APPROVE,
          false,
          Instant.ofEpochSecond(683_731_200),
          List.of(person("2228675309"), person("7693349922")),
          2);

  private static Participant person(String waId) {
    return new Participant(ParticipantId.ofWaId(waId), null, null);
  }

  @Test
  void aGroupAskedForNothingHasNothingButItsId() {
    assertEquals(
        new Group(GROUP, null, null, null, null, null, null, null),
        meta.answering("{\"messaging_product\":\"whatsapp\",\"id\":\"G\"}").groups().find(GROUP));
  }

  @Test
  void participantsAreReadWithWhicheverIdentitiesThereAre() {
    Group group =
        meta.answering(
                """
                {"id": "G", "participants": [
                  {"wa_id": "2228675309", "user_id": "US.1349", "username": "pablo"},
                  {"user_id": "US.77", "parent_user_id": "US.ENT.5"},
                  {"wa_id": "", "user_id": "US.78"},
                  {"wa_id": "", "username": "nobody to name"},
                  null
                ]}
                """)
            .groups()
            .find(GROUP);

    assertEquals(
        List.of(
            new Participant(new ParticipantId("2228675309", "US.1349"), null, "pablo"),
            new Participant(ParticipantId.ofUserId("US.77"), "US.ENT.5", null),
            new Participant(ParticipantId.ofUserId("US.78"), null, null)),
        group.participants());
    assertEquals(5, group.participantCount(), "or the three would pass for all");
  }

  @Test
  void peopleWhoCanAllBeReadAreNotCounted() {
    Group group =
        meta.answering("{\"id\":\"G\",\"participants\":[{\"wa_id\":\"1\"}]}").groups().find(GROUP);

    assertNull(group.participantCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OTHER", "g", "G "})
  void aGroupThatWasNotAskedForIsUnreadable(String other) {
    var groups = meta.answering("{\"id\":\"" + other + "\",\"subject\":\"S\"}").groups();

    var unreadable = assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
    assertEquals("find group: the answer is not about this group", unreadable.getMessage());
  }

  @Test
  void whatCannotBeReadIsLeftOutAndTheRestIsThere() {
    Group group =
        meta.answering(
                """
                {"id": "G", "subject": "Book club", "creation_timestamp": 1e999999, "suspended": "perhaps",
                 "total_participant_count": 99999999999, "join_approval_mode": "by_vote"}
                """)
            .groups()
            .find(GROUP);

    assertEquals("Book club", group.subject());
    assertEquals(new JoinApprovalMode("by_vote"), group.joinApprovalMode());
    assertNull(group.createdAt());
    assertNull(group.suspended());
    assertNull(group.participantCount());
  }

  @Test
  void anInviteLinkIsRead() {
    assertEquals(
        URI.create("https://chat.whatsapp.com/LINK_ID"),
        meta.answering(
                "{\"messaging_product\":\"whatsapp\","
                    + "\"invite_link\":\"https://chat.whatsapp.com/LINK_ID\"}")
            .inviteLinks()
            .current(GROUP)
            .value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"invite_link\":\"\"}",
        "{\"invite_link\":\"https://chat.whatsapp.com.evil.example/secret-id\"}",
        "{\"invite_link\":\"https://chat.whatsapp.com/\"}"
      })
  void whatIsNoInviteLinkIsUnreadableAndNotRepeated(String answer) {
    var links = meta.answering(answer).inviteLinks();

    var unreadable = assertThrows(UnreadableResponseException.class, () -> links.current(GROUP));
    assertTrue(!unreadable.getMessage().contains("secret-id"), unreadable.getMessage());
  }
}
