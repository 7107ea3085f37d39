package io.groups4j.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.AccessDeniedException;
import io.groups4j.testkit.fixture.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection can be made with, and what it refuses to be made with. */
final class MetaGroupsBuilderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://graph.facebook.com",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "https://graph.facebook.com@evil.example",
        "https://user:secret@graph.facebook.com",
        "https://graph.facebook.com?access_token=secret",
        "https://graph.facebook.com#secret",
        "https://graph.facebook.com:99999",
        "https://graph.facebook.com:0",
        "http://[::1%25lo]:80",
        "ftp://graph.facebook.com",
        "graph.facebook.com",
        "/v25.0"
      })
  void aHostThatTheTokenMustNotGoToIsRefused(String uri) {
    var builder = builder(() -> MetaServer.TOKEN);

    var refused =
        assertThrows(IllegalArgumentException.class, () -> builder.baseUri(URI.create(uri)));
    assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.facebook.com",
        "https://proxy.example/graph/",
        "http://127.0.0.1:8080",
        "http://localhost:8080",
        "http://[::1]:8080"
      })
  void aHostThatTheTokenMayGoToIsTaken(String uri) {
    builder(() -> MetaServer.TOKEN).baseUri(URI.create(uri)).build();
  }

  @Test
  void plainHttpElsewhereHasToBeAskedForByName() {
    builder(() -> MetaServer.TOKEN).insecureBaseUri(URI.create("http://proxy.example")).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0", "v25", "v25.0/../x", "", "latest"})
  void aVersionThatIsNoneIsRefused(String version) {
    var builder = builder(() -> MetaServer.TOKEN);

    assertThrows(IllegalArgumentException.class, () -> builder.apiVersion(version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\"",
        "a\\",
        "a;b",
        "file\r\nX-Evil: 1",
        "file\n",
        "\u00e4",
        "a\u0000",
        "file\"; filename=\"x"
      })
  void aNameThatCouldEndItsHeaderIsRefused(String part) {
    var builder = builder(() -> MetaServer.TOKEN);

    var refused = assertThrows(IllegalArgumentException.class, () -> builder.picturePart(part));
    assertTrue(
        refused
            .getMessage()
            .matches(
                "picturePart (is empty|has another character at index \\d+), expected a name of"
                    + " letters, digits, hyphens and underscores, such as file"),
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "profile_picture_file", "File-2", "x"})
  void aNameOfPlainCharactersIsTaken(String part) {
    builder(() -> MetaServer.TOKEN).picturePart(part).build();
  }

  @Test
  void theVersionIsInThePath() {
    try (MetaServer meta = new MetaServer()) {
      meta.server.answers(Reply.json(200, "{\"id\":\"G\"}"));
      builder(() -> MetaServer.TOKEN)
          .apiVersion("v23.0")
          .baseUri(URI.create(meta.server.uri() + "/behind/a/proxy/"))
          .build()
          .groups()
          .find(MetaServer.GROUP, Set.of());

      assertEquals(
          "GET /behind/a/proxy/v23.0/" + MetaServer.GROUP.value(), meta.onlyRequest().head());
    }
  }

  @Test
  void aClientThatFollowsRedirectsIsRefused() {
    var builder =
        builder(() -> MetaServer.TOKEN)
            .httpClient(
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build());

    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void theTokenIsAskedForOnEveryCall() {
    Iterator<String> tokens = List.of("first", "second").iterator();
    try (MetaServer meta = new MetaServer()) {
      meta.server.answers(Reply.json(200, "{\"id\":\"G\"}"), Reply.json(200, "{\"id\":\"G\"}"));
      var groups = builder(tokens::next).baseUri(meta.server.uri()).build().groups();
      groups.find(MetaServer.GROUP);
      groups.find(MetaServer.GROUP);

      assertEquals(
          List.of("Bearer first", "Bearer second"),
          meta.server.requests().stream()
              .map(request -> request.header("Authorization").orElseThrow())
              .toList());
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "secret\r\nX-Evil: 1", "secret token", "sécret"})
  void aTokenThatNoHeaderMayHoldIsNotSentAndNotShown(String token) {
    try (MetaServer meta = new MetaServer()) {
      var groups = builder(() -> token).baseUri(meta.server.uri()).build().groups();

      var denied = assertThrows(AccessDeniedException.class, () -> groups.find(MetaServer.GROUP));
      StringWriter trace = new StringWriter();
      denied.printStackTrace(new PrintWriter(trace));
      assertFalse(trace.toString().contains("cret"), "the token is shown");
      assertEquals(List.of(), meta.server.requests());
    }
  }

  @Test
  void aSupplierThatFailsIsNamed() {
    try (MetaServer meta = new MetaServer()) {
      var down = new IllegalStateException("vault is sealed");
      var groups =
          builder(
                  () -> {
                    throw down;
                  })
              .baseUri(meta.server.uri())
              .build()
              .groups();

      var denied = assertThrows(AccessDeniedException.class, () -> groups.find(MetaServer.GROUP));
      assertEquals(down, denied.getCause());
    }
  }

  private static MetaGroups.Builder builder(Supplier<String> token) {
    return MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, token);
  }
}
