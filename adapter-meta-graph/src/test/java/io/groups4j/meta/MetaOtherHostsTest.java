package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TextMessage;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.GroupsException;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an answer says, no call goes to another host, for the token would go with it. */
final class MetaOtherHostsTest {

  private final MetaServer meta = new MetaServer();
  private final CountingServer elsewhere = new CountingServer("{\"data\": []}");
  private final GraphConnection connection =
      (GraphConnection)
          MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
              .accountId("102290129340398")
              .baseUri(meta.server.uri())
              .policy(MetaServer.PATIENT)
              .build();

  @AfterEach
  void close() {
    meta.close();
    elsewhere.close();
  }

  /** Every kind of call: with and without body, with a form, read, written and deleted. */
  private List<Runnable> calls() {
    JoinRequestBatch batch = JoinRequestBatch.of(List.of(new JoinRequestId("J")));
    MediaFile file =
        MediaFile.of(
            MediaKind.DOCUMENT, "text/plain", "distinctive text".getBytes(StandardCharsets.UTF_8));
    return List.of(
        () -> connection.groups().find(GROUP),
        () -> connection.groups().active(PageRequest.first()),
        () -> connection.groups().create(GroupDraft.named("Book club")),
        () -> connection.groups().delete(GROUP),
        () ->
            connection
                .settings()
                .update(
                    GROUP,
                    GroupSettingsChange.ofPicture(ProfilePicture.of(Jpeg.square(192).bytes()))),
        () -> connection.inviteLinks().current(GROUP),
        () -> connection.inviteLinks().reset(GROUP),
        () -> connection.joinRequests().open(GROUP, PageRequest.first()),
        () -> connection.joinRequests().approve(GROUP, batch),
        () -> connection.joinRequests().reject(GROUP, batch),
        () -> connection.participants().remove(GROUP, List.of(ParticipantId.ofWaId("15555550101"))),
        () -> connection.messages().send(GROUP, MessageDraft.of(TextMessage.of("At seven."))),
        () -> connection.media().upload(file),
        () -> connection.media().find(new MediaId("M")),
        () -> connection.media().delete(new MediaId("M")),
        () -> connection.invitations().library("en"),
        () -> connection.invitations().create(new TemplateDraft("join_us", "en", "group_invite")));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 305, 307, 308})
  void noCallFollowsARedirect(int status) {
    List<Runnable> calls = calls();
    for (Runnable call : calls) {
      meta.server.answers(
          Reply.of(status, "text/plain", "").withHeader("Location", elsewhere.uri() + "/steal"));
      assertThrows(GroupsException.class, call::run);
    }

    assertEquals(calls.size(), meta.server.requests().size());
    assertEquals(0, elsewhere.requests());
  }

  @Test
  void aHeaderOfAnAnswerLeadsNowhereEither() {
    for (String header : List.of("Location", "Content-Location", "Refresh", "Link", "Alt-Svc")) {
      String uri = elsewhere.uri().toString();
      String value =
          switch (header) {
            case "Refresh" -> "0; url=" + uri;
            case "Link" -> "<" + uri + ">; rel=\"next\"";
            case "Alt-Svc" -> "h2=\":" + elsewhere.uri().getPort() + "\"";
            default -> uri;
          };
      meta.server.answers(Reply.json(200, "{\"id\": \"G\"}").withHeader(header, value));
      connection.groups().find(GROUP);
    }

    assertEquals(5, meta.server.requests().size());
    assertEquals(0, elsewhere.requests());
  }

  @Test
  void noListIsReadOnAtTheUrlThatAnAnswerNames() {
    walks("{\"data\": {\"groups\": []}, %s}", () -> connection.groups().active().count());
    walks("{\"data\": [], %s}", () -> connection.joinRequests().open(GROUP).count());
    walks("{\"data\": [], %s}", () -> connection.invitations().library("en"));
    walks("{\"data\": [], %s}", () -> connection.invitations().reviews("join_us"));

    assertEquals(0, elsewhere.requests());
    List<String> seconds = new ArrayList<>();
    for (int i = 1; i < meta.server.requests().size(); i += 2) {
      seconds.add(meta.server.requests().get(i).target());
    }
    assertEquals(4, seconds.size());
    seconds.forEach(target -> assertTrue(target.endsWith("after=A1"), target));
  }

  private void walks(String list, Runnable walk) {
    String next = "\"next\": \"" + elsewhere.uri() + "/v25.0/steal?after=A2\"";
    meta.server.answers(
        Reply.json(
            200, list.formatted("\"paging\": {\"cursors\": {\"after\": \"A1\"}, " + next + "}")),
        Reply.json(200, list.formatted("\"paging\": {}")));
    walk.run();
  }
}
