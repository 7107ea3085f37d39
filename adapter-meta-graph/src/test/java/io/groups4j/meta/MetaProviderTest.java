package io.groups4j.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing Meta by configuration. */
final class MetaProviderTest {

  private static final Map<String, String> ENOUGH =
      Map.of(
          "groups.provider", "meta-graph",
          "groups.meta-graph.phone-number-id", MetaServer.PHONE_NUMBER_ID,
          "groups.meta-graph.access-token", MetaServer.TOKEN);

  @Test
  void aConfigurationConnects() {
    try (MetaServer meta = new MetaServer()) {
      meta.server.answers(Reply.json(200, "{\"id\":\"G\",\"subject\":\"Book club\"}"));
      WhatsAppGroups whatsApp =
          WhatsAppGroups.connect(
              with(
                  Map.of(
                      "groups.meta-graph.base-uri", meta.server.uri().toString(),
                      "groups.meta-graph.api-version", "v23.0",
                      "groups.meta-graph.deadline", "PT20S",
                      "groups.meta-graph.max-attempts", "1")));

      assertEquals("Book club", whatsApp.groups().find(MetaServer.GROUP).subject());
      assertEquals(
          "Bearer " + MetaServer.TOKEN, meta.onlyRequest().header("Authorization").orElseThrow());
    }
  }

  @Test
  void theNameOfThePictureIsASetting() {
    try (MetaServer meta = new MetaServer()) {
      meta.server.answers(Reply.json(200, ""));
      WhatsAppGroups.connect(
              with(
                  Map.of(
                      "groups.meta-graph.base-uri",
                      meta.server.uri().toString(),
                      "groups.meta-graph.picture-part",
                      "profile_picture_file")))
          .settings()
          .update(
              MetaServer.GROUP,
              GroupSettingsChange.ofPicture(ProfilePicture.of(Jpeg.square(192).bytes())));

      assertTrue(meta.onlyRequest().body().contains("; name=\"profile_picture_file\"; "));
    }
  }

  @Test
  void theLeastThatIsNeededConnects() {
    WhatsAppGroups.connect(ENOUGH);
  }

  @Test
  void everyKeyHasANameInTheEnvironment() {
    Map<String, String> environment = new HashMap<>(Map.of("GROUPS_PROVIDER", "meta-graph"));
    new MetaProvider()
        .settings()
        .forEach(
            setting ->
                environment.put(
                    "GROUPS_META_GRAPH_" + setting.key().toUpperCase(Locale.ROOT).replace('-', '_'),
                    " "));

    var refused =
        assertThrows(
            InvalidConfigurationException.class, () -> WhatsAppGroups.connect(environment));
    assertEquals(environment.size() - 1, refused.problems().size(), refused.getMessage());
    assertTrue(
        refused.problems().stream().allMatch(problem -> problem.contains(" is malformed, ")),
        refused.getMessage());
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    var refused =
        assertThrows(
            InvalidConfigurationException.class,
            () ->
                WhatsAppGroups.connect(
                    Map.of(
                        "groups.provider", "meta-graph",
                        "groups.meta-graph.access-token", "hush hush",
                        "groups.meta-graph.api-version", "latest",
                        "groups.meta-graph.acces-token", "secret")));

    assertEquals(
        List.of(
            "groups.meta-graph.phone-number-id (GROUPS_META_GRAPH_PHONE_NUMBER_ID) is missing, expected the id of the business phone"
                + " number",
            "groups.meta-graph.access-token is malformed, expected a secret without spaces or line"
                + " ends",
            "groups.meta-graph.api-version is malformed, expected a version such as v25.0",
            "groups.meta-graph.acces-token is not known; check its spelling"),
        refused.problems());
    assertFalse(refused.getMessage().contains("hush"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "base-uri, http://graph.facebook.com",
    "base-uri, https://graph.facebook.com@evil.example",
    "base-uri, not a uri",
    "deadline, 10",
    "deadline, PT0S",
    "connect-timeout, -PT1S",
    "attempt-timeout, PT48H",
    "max-attempts, 0",
    "max-attempts, many",
    "calls-per-second, 1.5",
    "max-answer-bytes, 99999999999",
    "picture-part, ' '",
    "picture-part, 'file\"'",
    "phone-number-id, ' '",
    "access-token, ''"
  })
  void whatIsMalformedIsNamed(String key, String value) {
    String full = "groups.meta-graph." + key;

    var refused =
        assertThrows(
            InvalidConfigurationException.class,
            () -> WhatsAppGroups.connect(with(Map.of(full, value))));
    assertEquals(1, refused.problems().size(), refused.getMessage());
    assertEquals(
        full + " is malformed", refused.problems().get(0).replaceFirst(", expected .*", ""));
  }

  @Test
  void settingsOfAnotherProviderMayStandBeside() {
    WhatsAppGroups.connect(with(Map.of("groups.360dialog.api-key", "key", "server.port", "80")));
  }

  @Test
  void aProviderThatIsNotOnTheClassPathIsNamedWithItsArtifact() {
    var refused =
        assertThrows(
            InvalidConfigurationException.class,
            () ->
                WhatsAppGroups.connect(
                    Map.of("groups.provider", "360dialog", "groups.360dialog.api-key", "key")));

    assertEquals(
        List.of(
            "groups.provider is 360dialog, which is not on the class path; add the dependency"
                + " io.groups4j:adapter-360dialog"),
        refused.problems());
  }

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(ENOUGH);
    all.putAll(more);
    return all;
  }
}
