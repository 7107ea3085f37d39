package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.Capability;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.NotOfferedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What differs from Meta: 360dialog, "Group Management" and its API reference of groups. What is
 * the same is tested with Meta's adapter, which shares the engine.
 */
final class Dialog360GroupsTest {

  private static final String KEY = "distinctive-api-key";
  private static final GroupId GROUP = new GroupId("Y2FwaV9ncm91cDoxNzA1/NTU1");

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everythingIsUnderGroupsWithTheKeyInItsHeader() {
    server.answers(
        Reply.json(200, "{\"id\":\"1234567890\"}"),
        Reply.json(200, "{\"data\":{\"groups\":[]}}"),
        Reply.json(200, "{\"id\":\"" + GROUP.value() + "\"}"),
        Reply.json(200, "{\"success\":true}"),
        Reply.json(200, "{\"invite_link\":\"https://chat.whatsapp.com/LINK_ID\"}"),
        Reply.json(200, "{\"invite_link\":\"https://chat.whatsapp.com/LINK_ID\"}"),
        Reply.json(200, "{\"data\":[]}"),
        Reply.json(200, "{\"approved_join_requests\":[\"J\"]}"),
        Reply.json(200, "{\"rejected_join_requests\":[\"J\"]}"),
        Reply.json(200, "{\"success\":true}"));
    WhatsAppGroups whatsApp = connect();
    whatsApp.groups().create(GroupDraft.named("Book club"));
    whatsApp.groups().active(PageRequest.first().after(new Cursor("A=")));
    whatsApp.groups().find(GROUP, Set.of(GroupField.SUBJECT));
    whatsApp.groups().delete(GROUP);
    whatsApp.inviteLinks().current(GROUP);
    whatsApp.inviteLinks().reset(GROUP);
    whatsApp.joinRequests().open(GROUP, PageRequest.first());
    whatsApp.joinRequests().approve(GROUP, List.of(new JoinRequestId("J")));
    whatsApp.joinRequests().reject(GROUP, List.of(new JoinRequestId("J")));
    whatsApp.participants().remove(GROUP, List.of(ParticipantId.ofInput("+17865347866")));

    String group = "/groups/Y2FwaV9ncm91cDoxNzA1%2FNTU1";
    assertEquals(
        List.of(
            "POST /groups",
            "GET /groups?limit=25&after=A%3D",
            "GET " + group + "?fields=subject",
            "DELETE " + group,
            "GET " + group + "/invite_link",
            "POST " + group + "/invite_link",
            "GET " + group + "/join_requests?limit=25",
            "POST " + group + "/join_requests",
            "DELETE " + group + "/join_requests",
            "DELETE " + group + "/participants"),
        server.requests().stream().map(ReceivedRequest::head).toList());
    for (ReceivedRequest request : server.requests()) {
      assertEquals(List.of(KEY), request.headers().get("D360-API-KEY"));
      assertEquals(Optional.empty(), request.header("Authorization"));
    }
    assertEquals(
        Json.createObjectBuilder()
            .add("messaging_product", "whatsapp")
            .add("subject", "Book club")
            .add("join_approval_mode", "auto_approve")
            .build(),
        json(server.requests().get(0).body()));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  @Test
  void settingsArePostedToTheGroupAndThePictureUnderTheNameOfTheConfiguration() {
    server.answers(Reply.json(200, "{\"success\":true}"), Reply.json(200, "{\"success\":true}"));
    byte[] jpeg = Jpeg.square(192).bytes();

    List<RequestId> requests =
        WhatsAppGroups.connect(
                Map.of(
                    "groups.provider",
                    "360dialog",
                    "groups.360dialog.api-key",
                    KEY,
                    "groups.360dialog.base-uri",
                    server.uri().toString(),
                    "groups.360dialog.picture-part",
                    "profile_picture_file"))
            .settings()
            .update(
                GROUP,
                GroupSettingsChange.ofSubject("Book club").withPicture(ProfilePicture.of(jpeg)));

    assertEquals(
        List.of(RequestId.ofUpdatingPicture(GROUP), RequestId.ofUpdatingTexts(GROUP)), requests);
    for (ReceivedRequest request : server.requests()) {
      assertEquals("POST /groups/Y2FwaV9ncm91cDoxNzA1%2FNTU1", request.head());
      assertEquals(List.of(KEY), request.headers().get("D360-API-KEY"));
    }
    ReceivedRequest picture = server.requests().get(0);
    String boundary = picture.header("Content-Type").orElseThrow().split("boundary=")[1];
    String form =
        "--B|Content-Disposition: form-data; name=\"messaging_product\"||whatsapp|--B|"
            + "Content-Disposition: form-data; name=\"profile_picture_file\";"
            + " filename=\"picture.jpg\"|Content-Type: image/jpeg||JPEG|--B--|";
    assertEquals(
        form.replace("|", "\r\n")
            .replace("--B", "--" + boundary)
            .replace("JPEG", new String(jpeg, StandardCharsets.ISO_8859_1)),
        new String(picture.bytes(), StandardCharsets.ISO_8859_1));
    assertEquals(
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"Book club\"}",
        server.requests().get(1).body());
  }

  @Test
  void aCreationIsAnsweredWithAnId() {
    server.answers(Reply.json(200, "{\"id\":\"1234567890\"}"));

    assertEquals(
        new RequestId("1234567890"), connect().groups().create(GroupDraft.named("Book club")));
  }

  @Test
  void aRemovalNamesPeopleAsMetaDoesAndIsAnsweredWithSuccessAlone() {
    server.answers(Reply.json(200, "{\"success\":true}"));

    RequestId request =
        connect()
            .participants()
            .remove(
                GROUP,
                List.of(
                    ParticipantId.ofInput("+17865347866"), ParticipantId.ofUserId("US.134912")));

    assertEquals(RequestId.ofRemoving(GROUP), request);
    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp",
             "participants": [{"user": "+17865347866"}, {"user_id": "US.134912"}]}
            """),
        json(server.requests().get(0).body()));
  }

  @Test
  void theListHasTimesAsNumbersAndUrlsOfAnotherHostThatNobodyFollows() {
    server.answers(
        Reply.json(
            200,
            """
            {"data": {"groups": [{"id": "G1", "subject": "Book club", "created_at": 1755548877}]},
             "paging": {"cursors": {"after": "A1", "before": "B1"},
                        "next": "https://graph.facebook.com/v23.0/1/groups?limit=25&after=A1"}}
            """),
        Reply.json(200, "{\"data\": {\"groups\": []}, \"paging\": {}}"));

    assertEquals(
        List.of(
            new GroupSummary(new GroupId("G1"), "Book club", Instant.ofEpochSecond(1_755_548_877))),
        connect().groups().active().toList());
    assertEquals("GET /groups?limit=1024&after=A1", server.requests().get(1).head());
  }

  @Test
  void anErrorInItsOwnFormIsRead() {
    server.answers(Reply.json(401, "{\"error\":\"Invalid API key\"}"));
    var groups = connect().groups();

    var denied = assertThrows(AccessDeniedException.class, () -> groups.find(GROUP));
    assertEquals("find group: no code: Invalid API key", denied.getMessage());
  }

  @Test
  void anInviteLinkCannotBeDeletedAndNothingIsSent() {
    AtomicInteger keysRead = new AtomicInteger();
    WhatsAppGroups whatsApp =
        Dialog360Groups.builder(
                () -> {
                  keysRead.incrementAndGet();
                  return KEY;
                })
            .baseUri(server.uri())
            .build();

    var lacking =
        assertThrows(NotOfferedException.class, () -> whatsApp.inviteLinks().delete(GROUP));
    assertEquals("360dialog", lacking.provider());
    assertEquals(Capability.INVITE_LINK_DELETION, lacking.capability());
    assertEquals(List.of(), server.requests());
    assertEquals(0, keysRead.get());
  }

  @Test
  void aConfigurationConnects() {
    server.answers(Reply.json(200, "{\"id\":\"" + GROUP.value() + "\",\"subject\":\"Book club\"}"));
    WhatsAppGroups whatsApp =
        WhatsAppGroups.connect(
            Map.of(
                "groups.provider",
                "360dialog",
                "groups.360dialog.api-key",
                KEY,
                "groups.360dialog.base-uri",
                server.uri().toString(),
                "groups.meta-graph.access-token",
                "distinctive-token-of-the-other-provider"));

    assertEquals("Book club", whatsApp.groups().find(GROUP).subject());
  }

  @Test
  void anEnvironmentConnects() {
    server.answers(Reply.json(200, "{\"id\":\"" + GROUP.value() + "\",\"subject\":\"Book club\"}"));
    WhatsAppGroups whatsApp =
        WhatsAppGroups.connect(
            Map.of(
                "GROUPS_PROVIDER",
                "360dialog",
                "GROUPS_360DIALOG_API_KEY",
                KEY,
                "GROUPS_360DIALOG_BASE_URI",
                server.uri().toString(),
                "GROUPS_360DIALOG_MAX_ANSWER_BYTES",
                "1000"));

    assertEquals("Book club", whatsApp.groups().find(GROUP).subject());
  }

  @Test
  void aConfigurationWithoutKeyIsRefused() {
    var refused =
        assertThrows(
            InvalidConfigurationException.class,
            () -> WhatsAppGroups.connect(Map.of("groups.provider", "360dialog")));

    assertEquals(
        List.of(
            "groups.360dialog.api-key (GROUPS_360DIALOG_API_KEY) is missing, expected a secret without spaces or line ends"),
        refused.problems());
  }

  @Test
  void aHostThatTheKeyMustNotGoToIsRefused() {
    var builder = Dialog360Groups.builder(() -> KEY);

    assertThrows(
        IllegalArgumentException.class,
        () -> builder.baseUri(URI.create("http://waba-v2.360dialog.io")));
    assertTrue(Dialog360Groups.BASE_URI.getScheme().equals("https"));
  }

  private WhatsAppGroups connect() {
    return Dialog360Groups.builder(() -> KEY).baseUri(server.uri()).build();
  }
}
