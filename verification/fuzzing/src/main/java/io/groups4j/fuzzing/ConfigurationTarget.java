package io.groups4j.fuzzing;

import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.WhatsAppGroups;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** A file of properties: it connects, or all that is wrong with it is told at once. */
public final class ConfigurationTarget {

  private static final String SECRET = "distinctive-secret";

  private static final Map<String, String> ENVIRONMENT =
      Map.of("GROUPS_META_GRAPH_ACCESS_TOKEN", SECRET, "GROUPS_360DIALOG_API_KEY", SECRET);

  private ConfigurationTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Properties file = new Properties();
    try (Reader reader =
        new InputStreamReader(new ByteArrayInputStream(input), StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IllegalArgumentException noProperties) {
      return;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    try {
      WhatsAppGroups.connect(file, ENVIRONMENT);
    } catch (InvalidConfigurationException wrong) {
      Broken.unless(!wrong.problems().isEmpty(), "wrong, and nothing to mend");
      // The name of a key is told: a fuzzer writes into it what it finds in the message.
      boolean namedByAKey =
          file.stringPropertyNames().stream().anyMatch(key -> key.contains(SECRET));
      Broken.unless(namedByAKey || !wrong.getMessage().contains(SECRET), "a secret is told");
    }
  }
}
