package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Configurations, and what comes of them. */
final class Configured {

  static final String TOKEN = "s3cr3t-Zx81-do-not-show";
  static final String CHOICES = "expected one of 360dialog, meta-graph, moon, sun";

  private Configured() {}

  /** The moon as it should be, then these keys and values; a null value takes a key's place. */
  static Map<String, String> moon(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    map.put("groups.provider", "moon");
    map.put("groups.moon.access-token", TOKEN);
    map.put("groups.moon.phone-number-id", "106540352242922");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  static Map<String, String> without(Map<String, String> map, String... keys) {
    Arrays.asList(keys).forEach(map::remove);
    return map;
  }

  static List<String> problems(Map<String, String> configuration) {
    return refusal(configuration).problems();
  }

  static InvalidConfigurationException refusal(Map<String, String> configuration) {
    return assertThrows(
        InvalidConfigurationException.class, () -> WhatsAppGroups.connect(configuration));
  }
}
