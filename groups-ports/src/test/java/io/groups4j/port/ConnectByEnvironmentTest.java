package io.groups4j.port;

import static io.groups4j.port.Configured.CHOICES;
import static io.groups4j.port.Configured.TOKEN;
import static io.groups4j.port.Configured.moon;
import static io.groups4j.port.Configured.problems;
import static io.groups4j.port.Configured.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same keys by the names that they have in an environment. */
class ConnectByEnvironmentTest {

  private static final Connected MOON =
      new Connected(
          "moon",
          Map.of("access-token", TOKEN, "phone-number-id", "106540352242922", "pace", "slow"));

  @Test
  void anEnvironmentAloneConnects() {
    assertEquals(MOON, WhatsAppGroups.connect(environment()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "lt"})
  void upperCaseIsTheSameInEveryLanguage(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertEquals(MOON, WhatsAppGroups.connect(environment()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theEnvironmentWinsOverTheSameKeyOfAFile() {
    Map<String, String> both = environment("groups.provider", "sun", "groups.moon.pace", "fast");
    assertEquals(MOON, WhatsAppGroups.connect(both));
  }

  @Test
  void whatItHidesMayBeMalformed() {
    assertEquals(MOON, WhatsAppGroups.connect(environment("groups.moon.access-token", "short")));
  }

  @Test
  void whatItLeavesOutIsTakenFromTheFile() {
    Map<String, String> some = without(environment("groups.moon.pace", "slow"), "GROUPS_MOON_PACE");
    assertEquals(MOON, WhatsAppGroups.connect(some));
    some.put("GROUPS_MOON_PACE", null);
    assertEquals(MOON, WhatsAppGroups.connect(some));
  }

  @Test
  void anEmptyVariableIsNoReasonToLookElsewhere() {
    assertEquals(
        List.of("GROUPS_MOON_ACCESS_TOKEN is malformed, expected a token of at least 8 characters"),
        problems(moon("GROUPS_MOON_ACCESS_TOKEN", "")));
  }

  @Test
  void aBlankProviderIsNamedByTheKeyThatIsBlank() {
    List<String> problems = problems(Map.of("GROUPS_PROVIDER", "", "groups.provider", "360dialog"));

    assertEquals(1, problems.size());
    assertEquals(0, problems.get(0).indexOf("GROUPS_PROVIDER is blank, expected one of "));
  }

  @Test
  void whatIsWrongIsNamedAsItWasWritten() {
    assertEquals(
        List.of(
            "GROUPS_MOON_ACCESS_TOKEN is malformed, expected a token of at least 8 characters",
            "groups.moon.phone-number-id is malformed, expected digits"),
        problems(
            without(
                environment(
                    "GROUPS_MOON_ACCESS_TOKEN", "short", "groups.moon.phone-number-id", "none"),
                "GROUPS_MOON_PHONE_NUMBER_ID")));
  }

  @Test
  void whatIsMissingIsNamedByBothNames() {
    assertEquals(
        List.of(
            "groups.moon.access-token (GROUPS_MOON_ACCESS_TOKEN) is missing, expected a token of at"
                + " least 8 characters"),
        problems(without(environment(), "GROUPS_MOON_ACCESS_TOKEN")));
    assertEquals(
        List.of("groups.provider (GROUPS_PROVIDER) is missing, " + CHOICES),
        problems(without(environment(), "GROUPS_PROVIDER")));
  }

  @Test
  void aProviderThatIsNotThereIsNamedAsItWasWritten() {
    assertEquals(
        List.of(
            "GROUPS_PROVIDER is 360dialog, which is not on the class path; add the dependency"
                + " io.groups4j:adapter-360dialog"),
        problems(environment("GROUPS_PROVIDER", "360dialog", "GROUPS_360DIALOG_API_KEY", "x")));
    assertEquals(
        List.of("GROUPS_PROVIDER names no provider that is known, " + CHOICES),
        problems(environment("GROUPS_PROVIDER", TOKEN)));
  }

  @Test
  void anUnknownNameIsFound() {
    assertEquals(
        List.of(
            "GROUPS_ is not known; check its spelling",
            "GROUPS_META is not known; check its spelling",
            "GROUPS_MOON_ACESS_TOKEN is not known; check its spelling",
            "GROUPS_MOON_PACE_ is not known; check its spelling",
            "GROUPS_SUN_KEE is not known; check its spelling",
            "GROUPS_moon_pace is not known; check its spelling"),
        problems(
            environment(
                "GROUPS_", "x",
                "GROUPS_META", "x",
                "GROUPS_MOON_ACESS_TOKEN", "x",
                "GROUPS_MOON_PACE_", "x",
                "GROUPS_SUN_KEE", "x",
                "GROUPS_moon_pace", "x")));
  }

  @Test
  void theVariablesOfOthersAreNobodysBusiness() {
    assertEquals(
        MOON,
        WhatsAppGroups.connect(
            environment(
                "PATH", "/bin",
                "GROUPS", "x",
                "GROUPSX_PROVIDER", "x",
                "MY_GROUPS_PROVIDER", "x",
                "groups_provider", "x",
                "Groups_Provider", "x")));
  }

  /** What Kubernetes tells every container about services that are called groups or groups-api. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GROUPS_SERVICE_HOST",
        "GROUPS_SERVICE_PORT",
        "GROUPS_SERVICE_PORT_HTTP",
        "GROUPS_PORT",
        "GROUPS_PORT_8080_TCP",
        "GROUPS_PORT_8080_TCP_ADDR",
        "GROUPS_API_SERVICE_HOST",
        "GROUPS_API_PORT_53_UDP_PROTO"
      })
  void aServiceThatIsCalledGroupsIsNoMisspeltKey(String name) {
    assertEquals(MOON, WhatsAppGroups.connect(environment(name, "10.0.0.11")));
  }

  @Test
  void aSettingThatLooksLikeAServiceIsReadAllTheSame() {
    GroupsProvider mars =
        new GroupsProvider() {
          @Override
          public String name() {
            return "mars";
          }

          @Override
          public List<Setting> settings() {
            return List.of(Setting.required("port", "a port", value -> {}));
          }

          @Override
          public WhatsAppGroups connect(Map<String, String> settings) {
            return new Connected("mars", settings);
          }
        };
    assertEquals(
        new Connected("mars", Map.of("port", "80")),
        new ProviderChoice(Map.of("mars", mars))
            .connect(Map.of("GROUPS_PROVIDER", "mars", "GROUPS_MARS_PORT", "80")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GROUPS_PORTS", "GROUPS_PORT_HTTP", "GROUPS_SERVICE", "GROUPS_TRANSPORT"})
  void whatOnlyLooksLikeAServiceIsFound(String name) {
    assertEquals(
        List.of(name + " is not known; check its spelling"), problems(environment(name, "x")));
  }

  @Test
  void theVariablesOfOtherProvidersMayStandBeside() {
    assertEquals(
        MOON,
        WhatsAppGroups.connect(
            environment(
                "GROUPS_SUN_KEY", "",
                "GROUPS_META_GRAPH_ACCESS_TOKEN", "x",
                "GROUPS_360DIALOG_ANYTHING", "x")));
  }

  @Test
  void aFileAndTheEnvironmentMakeOneConfiguration() {
    Properties defaults = new Properties();
    defaults.setProperty("groups.moon.pace", "slow");
    Properties file = new Properties(defaults);
    file.setProperty("groups.provider", "sun");
    file.setProperty("groups.moon.access-token", "distinctive-token-of-the-file");
    file.setProperty("groups.moon.phone-number-id", "106540352242922");

    assertEquals(
        MOON,
        WhatsAppGroups.connect(
            file, Map.of("GROUPS_PROVIDER", "moon", "GROUPS_MOON_ACCESS_TOKEN", TOKEN)));
    assertEquals(
        MOON,
        WhatsAppGroups.connect(
            file, Map.of("groups.provider", "moon", "groups.moon.access-token", TOKEN)));
  }

  @Test
  void aFileOrAnEnvironmentThatIsNullIsNamed() {
    assertEquals(
        "file",
        assertThrows(NullPointerException.class, () -> WhatsAppGroups.connect(null, environment()))
            .getMessage());
    assertEquals(
        "environment",
        assertThrows(
                NullPointerException.class, () -> WhatsAppGroups.connect(new Properties(), null))
            .getMessage());
  }

  /** The moon in an environment, then these names and values. */
  private static Map<String, String> environment(String... namesAndValues) {
    Map<String, String> map = new HashMap<>();
    map.put("GROUPS_PROVIDER", "moon");
    map.put("GROUPS_MOON_ACCESS_TOKEN", TOKEN);
    map.put("GROUPS_MOON_PHONE_NUMBER_ID", "106540352242922");
    map.put("GROUPS_MOON_PACE", "slow");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
