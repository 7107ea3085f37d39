package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The JSON of each answer, written from Meta, "Group management" (May 21 2026) and the v23.0
 * reference, and not from the code.
 */
class SimulatorAnswersTest {

  private static final String FIRST = "Y2FwaV9ncm91cDoxNTU1MDc4Mzg4MToxMjAzNjM0MDAwMDAwMDAwMDEZD";
  private static final String SECOND = "Y2FwaV9ncm91cDoxNTU1MDc4Mzg4MToxMjAzNjM0MDAwMDAwMDAwMDIZD";
  private static final String FIRST_CURSOR = "MTAxNTExOTQ1MjAwNzAwMDE=";
  private static final String SECOND_CURSOR = "MTAxNTExOTQ1MjAwNzAwMDI=";

  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());

  @AfterEach
  void close() {
    simulator.close();
  }

  private static void assertAnswer(int status, String json, Api.Seen seen) {
    assertEquals(Api.json(json), seen.body());
    assertEquals(status, seen.status());
  }

  private static String encoded(String cursor) {
    return cursor.replace("=", "%3D");
  }

  @Test
  void creatingAnswersWithTheRequest() {
    assertAnswer(
        200,
        """
        {"messaging_product": "whatsapp", "request_id": "106540352000001"}""",
        api.post(
            "12784358810/groups",
            """
            {"messaging_product": "whatsapp", "subject": " New Purchase Inquiry ",
             "description": "Jim would like to learn", "join_approval_mode": "approval_required",
             "something": ["else"]}"""));

    var group = whatsApp.groups().active().findFirst().orElseThrow();
    assertEquals("New Purchase Inquiry", group.subject());
    assertEquals(
        JoinApprovalMode.APPROVAL_REQUIRED, whatsApp.groups().find(group.id()).joinApprovalMode());
    assertEquals("Jim would like to learn", whatsApp.groups().find(group.id()).description());
  }

  @Test
  void whoeverHasTheLinkMayJoinUnlessTheCallSaysOtherwise() {
    api.post(
        "12784358810/groups",
        """
        {"messaging_product": "whatsapp", "subject": "Book club"}""");

    var group = whatsApp.groups().active().findFirst().orElseThrow();
    assertEquals(
        JoinApprovalMode.AUTO_APPROVE, whatsApp.groups().find(group.id()).joinApprovalMode());
  }

  @Test
  void aGroupIsDescribedWithTheFieldsAskedFor() {
    whatsApp.groups().create(GroupDraft.named("Book club").describedAs("Thursdays"));

    assertAnswer(
        200,
        """
        {"messaging_product": "whatsapp", "id": "%s", "subject": "Book club",
         "creation_timestamp": 1763716530, "suspended": false, "description": "Thursdays",
         "total_participant_count": 0, "participants": [], "join_approval_mode": "auto_approve"}"""
            .formatted(FIRST),
        api.get(
            FIRST
                + "?fields=join_approval_mode,subject,description,suspended,creation_timestamp"
                + ",participants,total_participant_count"));
    assertAnswer(
        200,
        """
        {"messaging_product": "whatsapp", "id": "%s", "subject": "Book club"}"""
            .formatted(FIRST),
        api.get(FIRST + "?fields=id%2Csubject"));
  }

  @Test
  void withoutFieldsAGroupIsItsIdAndAnAbsentDescriptionIsLeftOut() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    String idAlone =
        """
        {"messaging_product": "whatsapp", "id": "%s"}"""
            .formatted(FIRST);

    assertAnswer(200, idAlone, api.get(FIRST));
    assertAnswer(200, idAlone, api.get(FIRST + "?fields="));
    assertAnswer(200, idAlone, api.get(FIRST + "?fields=description"));
  }

  @Test
  void theListIsAnObjectWithGroupsWhoseTimesAreQuoted() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    whatsApp.groups().create(GroupDraft.named("Chess club"));

    assertAnswer(
        200,
        """
        {"data": {"groups": [
           {"id": "%s", "subject": "Book club", "created_at": "1763716530"},
           {"id": "%s", "subject": "Chess club", "created_at": "1763716530"}]},
         "paging": {"cursors": {"before": "%s", "after": "%s"}}}"""
            .formatted(FIRST, SECOND, FIRST_CURSOR, SECOND_CURSOR),
        api.get("12784358810/groups"));
  }

  @Test
  void pagesNameTheirNeighbours() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    whatsApp.groups().create(GroupDraft.named("Chess club"));
    String url = simulator.baseUri() + "/v25.0/12784358810/groups?limit=1";
    String page =
        """
        {"data": {"groups": [{"id": "%s", "subject": "%s", "created_at": "1763716530"}]},
         "paging": {"cursors": {"before": "%s", "after": "%s"}, "%s": "%s"}}""";
    String first =
        page.formatted(
            FIRST,
            "Book club",
            FIRST_CURSOR,
            FIRST_CURSOR,
            "next",
            url + "&after=" + encoded(FIRST_CURSOR));
    String second =
        page.formatted(
            SECOND,
            "Chess club",
            SECOND_CURSOR,
            SECOND_CURSOR,
            "previous",
            url + "&before=" + encoded(SECOND_CURSOR));

    assertAnswer(200, first, api.get("12784358810/groups?limit=1"));
    assertAnswer(200, second, api.get("12784358810/groups?limit=1&after=" + encoded(FIRST_CURSOR)));
    assertAnswer(
        200, first, api.get("12784358810/groups?limit=1&before=" + encoded(SECOND_CURSOR)));
  }

  @Test
  void anEmptyListHasNoPaging() {
    assertAnswer(200, "{\"data\": {\"groups\": []}}", api.get("12784358810/groups"));
  }

  @Test
  void linksAreReadAndReset() {
    whatsApp.groups().create(GroupDraft.named("Book club"));

    assertAnswer(
        200,
        """
        {"messaging_product": "whatsapp",
         "invite_link": "https://chat.whatsapp.com/InMemoryLink0000000001"}""",
        api.get(FIRST + "/invite_link"));
    assertAnswer(
        200,
        """
        {"messaging_product": "whatsapp",
         "invite_link": "https://chat.whatsapp.com/InMemoryLink0000000002"}""",
        api.post(FIRST + "/invite_link", "{\"messaging_product\": \"whatsapp\"}"));
  }

  @Test
  void aLinkIsDeletedWithSuccessAsATextAndReadNoMore() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    String product = "{\"messaging_product\": \"whatsapp\"}";

    assertAnswer(
        200,
        """
        {"messaging_product": "whatsapp", "success": "true"}""",
        api.send("DELETE", FIRST + "/invite_link", product, Map.of()));
    assertAnswer(
        400,
        """
        {"error": {"message": "(#100) Invalid parameter", "type": "OAuthException", "code": 100,
          "error_data": {"messaging_product": "whatsapp",
            "details": "The group has no invite link, reset it to get one"},
          "fbtrace_id": "SimulatedTrace"}}""",
        api.get(FIRST + "/invite_link"));
  }

  @Test
  void deletingAnswersWithSuccessAndTheRequest() {
    whatsApp.groups().create(GroupDraft.named("Book club"));

    assertAnswer(
        200, "{\"success\": true, \"request_id\": \"106540352000002\"}", api.delete(FIRST));
    assertEquals(0, whatsApp.groups().active().count());
  }

  @Test
  void anUnknownGroupIsAnsweredInTheEnvelopeOfErrors() {
    assertAnswer(
        400,
        """
        {"error": {"message": "(#131041) Group unknown", "type": "OAuthException", "code": 131041,
          "error_data": {"messaging_product": "whatsapp", "details": ""},
          "fbtrace_id": "SimulatedTrace"}}""",
        api.get(FIRST));
  }
}
