package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.TOKEN;
import static io.groups4j.meta.MetaServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.PageRequest;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What leaves, to the letter: Meta, "Group management" and the v23.0 reference pages "Groups
 * Management API" and "Groups Query API".
 */
final class MetaRequestsTest {

  private static final String ACCEPTED = "{\"request_id\":\"106540352242922\"}";
  private static final String INVITE = "{\"invite_link\":\"https://chat.whatsapp.com/LINK_ID\"}";

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void creatingPostsTheDraftToTheNumber() {
    meta.answering(ACCEPTED)
        .groups()
        .create(
            GroupDraft.named("  New Purchase Inquiry ")
                .describedAs("Jim would like to learn about \"new\" cars.\n🚗")
                .joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("POST /v25.0/12784358810/groups", request.head());
    assertEquals(
        json(
            """
            {
              "messaging_product": "whatsapp",
              "subject": "New Purchase Inquiry",
              "description": "Jim would like to learn about \\"new\\" cars.\\n🚗",
              "join_approval_mode": "approval_required"
            }
            """),
        json(request.body()));
    assertEquals(List.of("application/json"), request.headers().get("Content-Type"));
  }

  @Test
  void creatingLeavesOutTheDescriptionThatIsNotThere() {
    meta.answering(ACCEPTED).groups().create(GroupDraft.named("Book club"));

    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp", "subject": "Book club",
             "join_approval_mode": "auto_approve"}
            """),
        json(meta.onlyRequest().body()));
  }

  @Test
  void findingAsksForTheChosenFieldsInTheOrderOfTheDocumentation() {
    meta.answering("{\"id\":\"G\"}")
        .groups()
        .find(GROUP, Set.of(GroupField.PARTICIPANTS, GroupField.SUBJECT, GroupField.SUSPENDED));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals(
        "GET /v25.0/" + GROUP.value() + "?fields=subject,suspended,participants", request.head());
    assertEquals("", request.body());
  }

  @Test
  void findingEverythingNamesEveryDocumentedField() {
    meta.answering("{\"id\":\"G\"}").groups().find(GROUP);

    assertEquals(
        "GET /v25.0/"
            + GROUP.value()
            + "?fields=join_approval_mode,subject,description,suspended,creation_timestamp,"
            + "participants,total_participant_count",
        meta.onlyRequest().head());
  }

  @Test
  void findingNothingAsksForNoField() {
    meta.answering("{\"id\":\"G\"}").groups().find(GROUP, Set.of());

    assertEquals("GET /v25.0/" + GROUP.value(), meta.onlyRequest().head());
  }

  @Test
  void listingAsksForAPage() {
    var groups = meta.answering("{\"data\":{\"groups\":[]}}").groups();
    groups.active(PageRequest.ofSize(10));

    assertEquals("GET /v25.0/12784358810/groups?limit=10", meta.onlyRequest().head());
  }

  @ParameterizedTest
  @CsvSource({
    "MTAxNTExOTQ1MjAwNzI5NDE=, MTAxNTExOTQ1MjAwNzI5NDE%3D",
    "a&limit=1#?, a%26limit%3D1%23%3F"
  })
  void cursorsAreEncodedAsOneValue(String cursor, String encoded) {
    var groups =
        meta.answering(
                Reply.json(200, "{\"data\":{\"groups\":[]}}"),
                Reply.json(200, "{\"data\":{\"groups\":[]}}"))
            .groups();
    groups.active(PageRequest.first().after(new Cursor(cursor)));
    groups.active(PageRequest.first().before(new Cursor(cursor)));

    assertEquals(
        List.of(
            "GET /v25.0/12784358810/groups?limit=25&after=" + encoded,
            "GET /v25.0/12784358810/groups?limit=25&before=" + encoded),
        meta.server.requests().stream().map(ReceivedRequest::head).toList());
  }

  @Test
  void deletingSendsNoBody() {
    meta.answering("{\"success\":true}").groups().delete(GROUP);

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("DELETE /v25.0/" + GROUP.value(), request.head());
    assertEquals("", request.body());
    assertEquals(Optional.empty(), request.header("Content-Type"));
  }

  @Test
  void readingTheInviteLinkSendsNoBody() {
    meta.answering(INVITE).inviteLinks().current(GROUP);

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("GET /v25.0/" + GROUP.value() + "/invite_link", request.head());
    assertEquals("", request.body());
  }

  @Test
  void resettingTheInviteLinkNamesTheProduct() {
    meta.answering(INVITE).inviteLinks().reset(GROUP);

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("POST /v25.0/" + GROUP.value() + "/invite_link", request.head());
    assertEquals("{\"messaging_product\":\"whatsapp\"}", request.body());
  }

  @Test
  void everyRequestHasTheTokenInItsHeaderAndNowhereElse() {
    Reply link = Reply.json(200, INVITE);
    Reply group = Reply.json(200, "{\"id\":\"G\"}");
    Reply list = Reply.json(200, "{\"data\":{\"groups\":[]}}");
    var whatsApp = meta.answering(Reply.json(200, ACCEPTED), group, list, link, link, group);
    whatsApp.groups().create(GroupDraft.named("Book club"));
    whatsApp.groups().find(GROUP);
    whatsApp.groups().active(PageRequest.first());
    whatsApp.inviteLinks().current(GROUP);
    whatsApp.inviteLinks().reset(GROUP);
    whatsApp.groups().delete(GROUP);

    assertEquals(6, meta.server.requests().size());
    for (ReceivedRequest request : meta.server.requests()) {
      assertEquals(List.of("Bearer " + TOKEN), request.headers().get("Authorization"));
      assertEquals(List.of("application/json"), request.headers().get("Accept"));
      assertEquals(List.of("groups4j"), request.headers().get("User-Agent"));
      assertTrue(!request.target().contains(TOKEN) && !request.body().contains(TOKEN));
      assertEquals(
          request.body().isEmpty() ? Optional.empty() : Optional.of("application/json"),
          request.header("Content-Type"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../x, ..%2Fx",
    "a/b?c, a%2Fb%3Fc",
    "100%, 100%25",
    "a b+c, a%20b%2Bc",
    "x#y;z=1, x%23y%3Bz%3D1",
    "ä€🚗, %C3%A4%E2%82%AC%F0%9F%9A%97",
    "12036340@g.us, 12036340%40g.us"
  })
  void anyIdIsOneSegmentOfThePath(String id, String encoded) {
    meta.answering("{\"id\":\"" + id + "\"}").groups().find(new GroupId(id), Set.of());

    assertEquals("GET /v25.0/" + encoded, meta.onlyRequest().head());
  }

  @Test
  void whatIsWrongNeverLeaves() {
    var groups = meta.connection(MetaServer.PATIENT).groups();

    assertThrows(
        IllegalArgumentException.class, () -> groups.create(GroupDraft.named("x".repeat(129))));
    assertThrows(IllegalArgumentException.class, () -> groups.create(GroupDraft.named(" \t ")));
    assertThrows(
        IllegalArgumentException.class,
        () -> groups.create(GroupDraft.named("x").describedAs("x".repeat(2049))));
    assertThrows(IllegalArgumentException.class, () -> groups.active(PageRequest.ofSize(1025)));
    assertThrows(IllegalArgumentException.class, () -> groups.find(new GroupId("..")));
    assertThrows(IllegalArgumentException.class, () -> groups.delete(new GroupId(" ")));
    assertThrows(NullPointerException.class, () -> groups.delete(null));
    assertEquals(List.of(), meta.server.requests());
  }

  @Test
  void theLongestSubjectOfEmojiLeavesWhole() {
    String subject = "🚗".repeat(128);
    meta.answering(ACCEPTED).groups().create(GroupDraft.named(subject));

    assertEquals(subject, json(meta.onlyRequest().body()).getString("subject"));
  }
}
