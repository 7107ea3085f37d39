package io.groups4j.port;

import static io.groups4j.port.Configured.TOKEN;
import static io.groups4j.port.Configured.moon;
import static io.groups4j.port.Configured.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever in a configuration a secret stands, nothing that is thrown shows it. */
class NoSecretShownTest {

  static Stream<Map<String, String>> configurations() {
    return Stream.of(
        moon("groups.provider", TOKEN),
        moon("groups.moon.phone-number-id", TOKEN),
        moon("groups.moon.pace", TOKEN),
        moon("groups.moon.speed", TOKEN),
        moon("groups.mars.key", TOKEN),
        moon("GROUPS_PROVIDER", TOKEN),
        moon("GROUPS_MOON_PACE", TOKEN),
        moon("GROUPS_MOON_SPEED", TOKEN),
        moon("groups.provider", "meta-graph", "groups.meta-graph.access-token", TOKEN),
        moon("groups.moon.access-token", TOKEN.substring(0, 7)),
        moon("groups.moon.phone-number-id", null, "groups.provder", TOKEN));
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void theSecretIsNowhere(Map<String, String> configuration) {
    InvalidConfigurationException refusal = refusal(configuration);
    StringWriter everything = new StringWriter();
    refusal.printStackTrace(new PrintWriter(everything, true));
    everything.append(refusal.problems().toString()).append(refusal.toString());
    assertFalse(everything.toString().contains(TOKEN.substring(0, 7)), everything::toString);
    assertNull(refusal.getCause());
    assertEquals(0, refusal.getSuppressed().length);
  }
}
