package com.example.choir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.consumer.ClassPath;
import io.groups4j.port.InvalidConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlyPortsTest {

  /** So this is all that the choir can have been compiled against. */
  @Test
  void nothingComesAlongButThis() {
    assertEquals(
        Set.of("groups-domain", "groups-ports", "jspecify"),
        ClassPath.artifacts(ClassPath.places()));
  }

  @Test
  void withoutAnAdapterTheArtifactToAddIsNamed() {
    for (String provider : List.of("meta-graph", "360dialog")) {
      assertEquals(
          List.of(
              "groups.provider is "
                  + provider
                  + ", which is not on the class path; add the dependency io.groups4j:adapter-"
                  + provider),
          problems(Map.of("groups.provider", provider)));
    }
  }

  @Test
  void withoutAnAdapterAndAChoiceItIsSaidWhatCanBeChosen() {
    assertEquals(
        List.of(
            "groups.provider (GROUPS_PROVIDER) is missing, expected one of 360dialog, meta-graph"),
        problems(Map.of()));
  }

  private static List<String> problems(Map<String, String> environment) {
    return assertThrows(
            InvalidConfigurationException.class,
            () -> Choir.season(new Properties(), environment, link -> {}))
        .problems();
  }
}
