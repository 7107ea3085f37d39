package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.PageRequest;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupsException;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is a header of calls to 360dialog, and nothing else anywhere else. */
final class Dialog360KeyTest {

  private static final String KEY = "distinctive-api-key";
  private static final GroupId GROUP = new GroupId("G");

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private GraphConnection connection(String key) {
    return (GraphConnection) Dialog360Groups.builder(() -> key).baseUri(server.uri()).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 305, 307, 308})
  void noCallFollowsARedirect(int status) {
    GraphConnection connection = connection(KEY);
    try (ScriptedServer elsewhere = ScriptedServer.start()) {
      List<Runnable> calls =
          List.of(
              () -> connection.groups().find(GROUP),
              () -> connection.groups().active(PageRequest.first()),
              () -> connection.groups().create(GroupDraft.named("Book club")),
              () -> connection.groups().delete(GROUP),
              () -> connection.inviteLinks().reset(GROUP),
              () -> connection.media().find(new MediaId("M")),
              () -> connection.media().download(new MediaId("M"), OutputStream.nullOutputStream()));
      for (Runnable call : calls) {
        server.answers(
            Reply.of(status, "text/plain", "")
                .withHeader("Location", elsewhere.uri() + "/groups/steal"));
        assertThrows(GroupsException.class, call::run);
      }

      assertEquals(calls.size(), server.requests().size());
      assertEquals(0, elsewhere.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nX-Injected: yes",
        "a\nX-Injected: yes",
        "a\rX-Injected: yes",
        "a\u0000b",
        "a\u0085b",
        "a\u2028b",
        "a\u560d\u560ab",
        "a b",
        "a\tb",
        "a\u007fb",
        "\u00e4",
        " ",
        ""
      })
  void aKeyThatCannotStandInAHeaderIsSentToNobodyAndNotShown(String key) {
    var denied =
        assertThrows(AccessDeniedException.class, () -> connection(key).groups().find(GROUP));

    assertFalse(denied.getMessage().contains("X-Injected"), denied.getMessage());
    assertEquals(0, server.requests().size());
  }
}
