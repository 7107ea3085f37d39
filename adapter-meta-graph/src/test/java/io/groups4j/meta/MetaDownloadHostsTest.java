package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.MediaId;
import io.groups4j.graph.DownloadHosts;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Media;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token goes to the API and to the hosts that Meta names, and nowhere else. */
final class MetaDownloadHostsTest {

  private static final MediaId ID = new MediaId("1037543291543636");
  private static final String TEXT = "We meet on Thursday.";

  private final MetaServer meta = new MetaServer();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    meta.close();
  }

  private Media media(CallPolicy policy, Reply... replies) {
    meta.server.answers(replies);
    return meta.unpublished(policy).media();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2&hash=A_B",
        "https://lookaside.fbsbx.com:443/a",
        "HTTPS://lookaside.fbsbx.com/a",
        "https://graph.facebook.com/a",
        "https://GRAPH.facebook.com/a"
      })
  void whatMetaNamesIsTrusted(String url) {
    assertEquals(Optional.of(URI.create(url)), metasOwn().trusted(URI.create(url)));
  }

  private static DownloadHosts metasOwn() {
    return new DownloadHosts(
        URI.create("https://graph.facebook.com"), Set.of("lookaside.fbsbx.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lookaside.fbsbx.com@evil.example/a",
        "https://lookaside.fbsbx.com.evil.example/a",
        "https://evil.example/lookaside.fbsbx.com",
        "https://evil.example/?https://lookaside.fbsbx.com/",
        "https://evil-lookaside.fbsbx.com/a",
        "https://x.lookaside.fbsbx.com/a",
        "https://lookaside.fbsbx.com./a",
        "https://me@lookaside.fbsbx.com/a",
        "https://lookaside.fbsbx.com:8443/a",
        "https://lookaside.fbsbx.com:0/a",
        "http://lookaside.fbsbx.com/a",
        "ftp://lookaside.fbsbx.com/a",
        "file:///etc/passwd",
        "//lookaside.fbsbx.com/a",
        "/whatsapp_business/attachments/",
        "https:lookaside.fbsbx.com/a",
        "https:///a",
        "https://:443/a",
        "https://[::1]/a",
        "https://[::ffff:127.0.0.1]/a",
        "https://127.0.0.1/a",
        "https://2130706433/a",
        "https://LOOKASIDE.fbsbx.com/a",
        "https://lookaside.fbsbx.com.evil/a",
        "https://lookaside.fbsbx.com:@evil.example/a",
        "https://lookaside.fbsbx.com:443@evil.example/a",
        "https://lookaside.fbsbx.com%2F@evil.example/a",
        "https://@lookaside.fbsbx.com/a",
        "https://xn--lookasde-95a.fbsbx.com/a",
        "https://l\u043e\u043ekaside.fbsbx.com/a",
        "https://lookaside\u3002fbsbx.com/a",
        "https://evil.example#@lookaside.fbsbx.com/a",
        "https://evil.example?@lookaside.fbsbx.com/a",
        "https://evil.example/@lookaside.fbsbx.com/a",
        "ws://lookaside.fbsbx.com/a",
        "jar:https://lookaside.fbsbx.com/a",
        "https://graph.facebook.com@evil.example/a",
        "https://graph.facebook.com.evil.example/a",
        "https://graph.facebook.com/a"
      })
  void theTokenGoesToNoOtherHost(String url) {
    Media media = media(PATIENT, Reply.json(200, "{\"url\": \"%s\"}".formatted(url)));

    var refused = assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(
        "download media: the answer leads to a host that must not see the credential; nothing"
            + " was sent there",
        refused.getMessage());
    assertEquals(1, meta.server.requests().size());
    assertEquals(0, out.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lookaside.fbsbx.com\\\\@evil.example/a",
        "https://evil.example\\\\.lookaside.fbsbx.com/a",
        "https:\\\\\\\\lookaside.fbsbx.com\\\\a",
        "https://lookaside.fbsbx.com\\t.evil.example/a",
        "https://lookaside.fbsbx.com\\r\\n.evil.example/a",
        "https://lookaside.fbsbx.com\\u0000.evil.example/a",
        "https://lookaside.fbsbx.com%2eevil.example/a",
        "https://lookaside.fbsbx.com /a",
        "https://",
        "https:",
        "https://[lookaside.fbsbx.com]/a",
        "https://lookaside.fbsbx.com:443x/a"
      })
  void theTokenGoesNowhereWhereTheUrlIsNone(String url) {
    Media media = media(PATIENT, Reply.json(200, "{\"url\": \"%s\"}".formatted(url)));

    assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(1, meta.server.requests().size());
    assertEquals(0, out.size());
  }

  @Test
  void anotherServerOfThisMachineIsAnotherHost() {
    try (CountingServer other = new CountingServer(TEXT)) {
      for (String authority :
          List.of(
              "127.0.0.1:" + other.uri().getPort(),
              "localhost:" + other.uri().getPort(),
              "127.0.0.1:%d@127.0.0.1:%d"
                  .formatted(meta.server.uri().getPort(), other.uri().getPort()))) {
        Media media =
            media(PATIENT, Reply.json(200, "{\"url\": \"http://%s/a\"}".formatted(authority)));

        assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
      }
      assertEquals(0, other.requests());
      assertEquals(3, meta.server.requests().size());
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (CountingServer other = new CountingServer(TEXT)) {
      Media media =
          media(
              PATIENT,
              Reply.json(200, "{\"url\": \"%s/a\"}".formatted(meta.server.uri())),
              Reply.of(302, "text/plain", TEXT).withHeader("Location", other.uri() + "/a"));

      assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
      assertEquals(0, other.requests());
      assertEquals(0, out.size());
    }
  }
}
