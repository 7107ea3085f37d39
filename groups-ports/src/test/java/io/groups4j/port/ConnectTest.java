package io.groups4j.port;

import static io.groups4j.port.Configured.CHOICES;
import static io.groups4j.port.Configured.TOKEN;
import static io.groups4j.port.Configured.moon;
import static io.groups4j.port.Configured.problems;
import static io.groups4j.port.Configured.refusal;
import static io.groups4j.port.Configured.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {

  private static final Map<String, String> CHECKED =
      Map.of("access-token", TOKEN, "phone-number-id", "106540352242922");

  private static final String TOKEN_MISSING =
      "groups.moon.access-token (GROUPS_MOON_ACCESS_TOKEN) is missing, expected a token of at least"
          + " 8 characters";

  @Test
  void theChosenProviderIsGivenItsSettingsWithoutTheirPrefix() {
    assertEquals(new Connected("moon", CHECKED), WhatsAppGroups.connect(moon()));
  }

  @Test
  void anOptionalSettingIsPassedOnWhenItIsThere() {
    Map<String, String> expected = new HashMap<>(CHECKED);
    expected.put("pace", "slow");
    assertEquals(
        new Connected("moon", expected), WhatsAppGroups.connect(moon("groups.moon.pace", "slow")));
  }

  @Test
  void foreignKeysAreNobodysBusiness() {
    assertEquals(
        new Connected("moon", CHECKED),
        WhatsAppGroups.connect(
            moon("server.port", "80", "groupsmoon.pace", "x", "Groups.provider", "y", "", null)));
  }

  @Test
  void theSettingsOfAnotherProviderOnTheClassPathMayStandBeside() {
    assertEquals(
        new Connected("moon", CHECKED), WhatsAppGroups.connect(moon("groups.sun.key", "")));
  }

  @Test
  void theSettingsOfOurOwnAbsentProvidersMayStandBeside() {
    assertEquals(
        new Connected("moon", CHECKED),
        WhatsAppGroups.connect(
            moon("groups.meta-graph.access-token", "x", "groups.360dialog.anything", null)));
  }

  @Test
  void theFirstOfTwoProvidersWithTheSameNameCounts() {
    assertEquals("moon", ((Connected) WhatsAppGroups.connect(moon())).by());
    assertEquals(
        List.of("groups.moon.crater is not known; check its spelling"),
        problems(moon("groups.moon.crater", "x")));
  }

  @Test
  void aThreadWhoseLoaderSeesNothingStillFindsTheProviders() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertEquals(new Connected("moon", CHECKED), WhatsAppGroups.connect(moon()));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aMissingSettingIsNamedWithWhatIsExpected() {
    assertEquals(List.of(TOKEN_MISSING), problems(without(moon(), "groups.moon.access-token")));
  }

  @Test
  void aNullIsAMissingValue() {
    assertEquals(List.of(TOKEN_MISSING), problems(moon("groups.moon.access-token", null)));
    assertEquals(
        List.of("groups.provider (GROUPS_PROVIDER) is missing, " + CHOICES),
        problems(moon("groups.provider", null)));
    assertEquals(
        new Connected("moon", CHECKED), WhatsAppGroups.connect(moon("groups.moon.pace", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void blankIsNeverGoodEnough(String blank) {
    assertEquals(
        List.of(
            "groups.moon.access-token is malformed, expected a token of at least 8 characters",
            "groups.moon.phone-number-id is malformed, expected digits",
            "groups.moon.pace is malformed, expected slow or fast"),
        problems(
            moon(
                "groups.moon.access-token", blank,
                "groups.moon.phone-number-id", blank,
                "groups.moon.pace", blank)));
  }

  @Test
  void aValueThatItsCheckTakesIsStillRefusedWhenItIsBlank() {
    assertEquals(
        List.of("groups.moon.pace is malformed, expected slow or fast"),
        problems(moon("groups.moon.pace", " ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "checked", "state"})
  void whateverACheckThrowsTheValueIsMalformed(String value) {
    assertEquals(
        List.of("groups.moon.pace is malformed, expected slow or fast"),
        problems(moon("groups.moon.pace", value)));
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertEquals(
        List.of(
            "groups. is not known; check its spelling",
            "groups.mars.key is not known; check its spelling",
            "groups.meta is not known; check its spelling",
            "groups.moon.acess-token is not known; check its spelling",
            "groups.sun.kee is not known; check its spelling"),
        problems(
            moon(
                "groups.moon.acess-token", "x",
                "groups.sun.kee", "x",
                "groups.mars.key", null,
                "groups.meta", "x",
                "groups.", "x")));
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndInOneMessage() {
    InvalidConfigurationException refusal =
        refusal(
            without(
                moon("groups.moon.access-token", "short", "groups.moon.speed", "1"),
                "groups.moon.phone-number-id"));
    List<String> expected =
        List.of(
            "groups.moon.access-token is malformed, expected a token of at least 8 characters",
            "groups.moon.phone-number-id (GROUPS_MOON_PHONE_NUMBER_ID) is missing, expected digits",
            "groups.moon.speed is not known; check its spelling");
    assertEquals(expected, refusal.problems());
    assertEquals("configuration of groups: " + String.join("; ", expected), refusal.getMessage());
    assertThrows(UnsupportedOperationException.class, () -> refusal.problems().clear());
  }
}
