package com.example.sparrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.RequestId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.Capability;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.NotOfferedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is Sparrow's own, to the letter. */
class SparrowTest {

  private static final GroupId GROUP = new GroupId("nest/7");
  private static final String TOO_FAST = "{\"error\":\"Easy, bird\"}";

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everythingIsWhereSparrowHasItWithTheKeyInItsHeader() {
    server.answers(
        Reply.json(200, "{\"request_id\":\"R\"}"),
        Reply.json(200, "{\"id\":\"" + GROUP.value() + "\"}"),
        Reply.json(200, "{\"invite_link\":\"https://chat.whatsapp.com/LINK_ID\"}"),
        Reply.json(200, "{\"data\":[]}"),
        Reply.json(200, "{\"rejected_join_requests\":[\"J\"]}"));
    WhatsAppGroups sparrow = connect();
    sparrow.groups().create(GroupDraft.named("Book club"));
    sparrow.groups().find(GROUP);
    sparrow.inviteLinks().reset(GROUP);
    sparrow.joinRequests().open(GROUP, PageRequest.first());
    sparrow.joinRequests().reject(GROUP, List.of(new JoinRequestId("J")));

    assertEquals(
        List.of(
            "POST /wa/chats",
            "GET /wa/chats/nest%2F7",
            "POST /wa/chats/nest%2F7/door",
            "GET /wa/chats/nest%2F7/knocks",
            "DELETE /wa/chats/nest%2F7/knocks"),
        server.requests().stream()
            .map(request -> request.head().replaceFirst("\\?.*", ""))
            .toList());
    for (ReceivedRequest request : server.requests()) {
      assertEquals(List.of("sparrows-key"), request.headers().get("X-Sparrow-Key"));
      assertFalse(request.header("Authorization").isPresent());
    }
  }

  @Test
  void itsOwnWordsAreUnderstood() {
    server.answers(
        Reply.json(409, TOO_FAST),
        Reply.json(404, "{\"error\":\"No such nest\"}"),
        Reply.json(401, "{\"error\":\"Who are you?\"}"));
    WhatsAppGroups sparrow = connect();

    assertThrows(ThrottledException.class, () -> sparrow.groups().find(GROUP));
    assertThrows(GroupNotFoundException.class, () -> sparrow.groups().find(GROUP));
    assertThrows(AccessDeniedException.class, () -> sparrow.groups().find(GROUP));
  }

  @Test
  void whatWasTooFastIsRepeatedEvenIfItWrites() {
    server.answers(Reply.json(409, TOO_FAST), Reply.json(200, "{\"request_id\":\"R\"}"));

    assertEquals(
        new RequestId("R"),
        connect("GROUPS_SPARROW_MAX_ATTEMPTS", "2").groups().create(GroupDraft.named("Chess")));
  }

  @Test
  void whatItDoesNotOfferIsSaidBeforeAnythingIsSent() {
    WhatsAppGroups sparrow = connect();

    var lacking =
        assertThrows(NotOfferedException.class, () -> sparrow.inviteLinks().delete(GROUP));
    assertEquals(Capability.INVITE_LINK_DELETION, lacking.capability());
    assertEquals(
        "sparrow does not offer deleting an invite link; nothing was sent", lacking.getMessage());
    assertEquals(List.of(), server.requests());
  }

  @Test
  void whatItsDialectHasNoPlaceForIsNotOfferedEither() {
    GroupAnalytics analytics = connect().analytics();
    GroupAnalyticsQuery query =
        GroupAnalyticsQuery.of(
            GROUP, new AnalyticsPeriod(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));

    var lacking = assertThrows(NotOfferedException.class, () -> analytics.group(query));
    assertEquals(Capability.GROUP_ANALYTICS, lacking.capability());
    assertEquals(List.of(), server.requests());
  }

  @Test
  void whatIsMissingIsReportedAsForEveryProvider() {
    var refused =
        assertThrows(
            InvalidConfigurationException.class,
            () -> WhatsAppGroups.connect(Map.of("GROUPS_PROVIDER", "sparrow")));
    assertEquals(
        List.of(
            "groups.sparrow.key (GROUPS_SPARROW_KEY) is missing, expected a secret without spaces"
                + " or line ends"),
        refused.problems());
  }

  private WhatsAppGroups connect() {
    return connect("GROUPS_SPARROW_MAX_ATTEMPTS", "1");
  }

  private WhatsAppGroups connect(String name, String value) {
    return WhatsAppGroups.connect(
        Map.of(
            "GROUPS_PROVIDER",
            "sparrow",
            "GROUPS_SPARROW_KEY",
            "sparrows-key",
            "GROUPS_SPARROW_BASE_URI",
            server.uri().toString(),
            name,
            value));
  }
}
