package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the sign between key and value is missing, the value is part of the key. */
class UnknownKeysTest {

  private static String refused(String key) {
    return assertThrows(
            InvalidConfigurationException.class,
            () -> WhatsAppGroups.connect(Map.of("groups.provider", "moon", key, "")))
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups.moon.access-token" + Configured.TOKEN,
        "groups.moon.access-token: " + Configured.TOKEN,
        "GROUPS_MOON_ACCESS_TOKEN" + Configured.TOKEN,
        "groups.moon.phone-number-id12784358810",
        "groups.moon.phone-number-ie12784358810",
        "groups.moon.acess-tokenEAAGm0PX4ZCpsBAKZCZCZBZCZCabcdef"
      })
  void aValueThatIsPartOfAKeyIsNotShown(String key) {
    String message = refused(key);

    assertTrue(message.contains("… is not known; check its spelling"), message);
    for (String secret : new String[] {Configured.TOKEN, "Zx81", "2784358810", "EAAGm0PX"}) {
      assertFalse(message.contains(secret), message);
    }
  }

  @Test
  void aKeyThatIsMisspeltIsShown() {
    String message = refused("groups.moon.acess-token");

    assertTrue(message.contains("groups.moon.acess-token is not known"), message);
  }
}
