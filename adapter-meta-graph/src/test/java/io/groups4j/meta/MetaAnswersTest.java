package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
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
        "{\"request_id\":\"R\",\"success\":true,\"errors\":null,\"error\":null}|R"
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
        "{\"messaging_product\":\"whatsapp\",\"request_id\":null}"
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
  @ValueSource(strings = {"{\"success\":false}", "{\"success\":\"false\"}"})
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
                  "id": "GROUP_ID",
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
                  "id": "GROUP_ID",
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
        meta.answering("{\"messaging_product\":\"whatsapp\",\"id\":\"GROUP_ID\"}")
            .groups()
            .find(GROUP));
  }

  @Test
  void participantsAreReadWithWhicheverIdentitiesThereAre() {
    Group group =
        meta.answering(
                """
                {"participants": [
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
  }

  @Test
  void whatCannotBeReadIsLeftOutAndTheRestIsThere() {
    Group group =
        meta.answering(
                """
                {"subject": "Book club", "creation_timestamp": 1e999999, "suspended": "perhaps",
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
  void aPageIsReadWithTimesAsTextOrNumber() {
    Page<GroupSummary> page =
        meta.answering(
                """
                {
                  "data": {"groups": [
                    {"id": "G1", "subject": "Book club", "created_at": "1755548877"},
                    {"id": "G2", "subject": "Chess", "created_at": 1755548878},
                    {"id": "G3"},
                    {"subject": "without id"},
                    null
                  ]},
                  "paging": {
                    "cursors": {"after": "A=", "before": "B="},
                    "previous": "https://graph.facebook.com/V/P/groups?limit=10&before=X",
                    "next": "https://graph.facebook.com/V/P/groups?limit=25&after=Y"
                  }
                }
                """)
            .groups()
            .active(PageRequest.first());

    assertEquals(
        new Page<>(
            List.of(
                new GroupSummary(
                    new GroupId("G1"), "Book club", Instant.ofEpochSecond(1_755_548_877)),
                new GroupSummary(new GroupId("G2"), "Chess", Instant.ofEpochSecond(1_755_548_878)),
                new GroupSummary(new GroupId("G3"), null, null)),
            new Cursor("A="),
            new Cursor("B=")),
        page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"groups\":[]},\"paging\":{\"cursors\":{\"after\":\"A\",\"before\":\"B\"}}}",
        "{\"data\":{\"groups\":[]},\"paging\":{}}",
        "{\"data\":{\"groups\":[]},\"paging\":null}",
        "{\"data\":{\"groups\":[]}}"
      })
  void withoutANextUrlThePageIsTheLast(String answer) {
    assertTrue(meta.answering(answer).groups().active(PageRequest.first()).isLast());
  }

  @Test
  void aNextPageWithoutCursorIsNotMistakenForTheEnd() {
    var groups =
        meta.answering("{\"data\":{\"groups\":[]},\"paging\":{\"next\":\"https://x/\"}}").groups();

    assertThrows(UnreadableResponseException.class, () -> groups.active(PageRequest.first()));
  }

  @Test
  void theWalkFollowsCursorsAndNeverTheUrl() {
    var groups =
        meta.answering(
                Reply.json(
                    200,
                    """
                    {"data": {"groups": [{"id": "G1"}]},
                     "paging": {"cursors": {"after": "A1"}, "next": "http://127.0.0.1:1/steal"}}
                    """),
                Reply.json(200, "{\"data\": {\"groups\": [{\"id\": \"G2\"}]}}"))
            .groups();

    assertEquals(
        List.of(new GroupId("G1"), new GroupId("G2")),
        groups.active().map(GroupSummary::id).toList());
    assertEquals(
        "GET /v25.0/12784358810/groups?limit=1024&after=A1", meta.server.requests().get(1).head());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"data\":null}", "{\"data\":{}}", "{\"data\":[{\"id\":\"G\"}]}", "[]"})
  void aListWithoutGroupsIsUnreadable(String answer) {
    var groups = meta.answering(answer).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.active(PageRequest.first()));
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
