package io.groups4j.port;

import static io.groups4j.port.Configured.CHOICES;
import static io.groups4j.port.Configured.moon;
import static io.groups4j.port.Configured.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing a provider that is not there. */
class ProviderNameTest {

  @Test
  void withoutAProviderTheChoicesAreNamed() {
    assertEquals(
        List.of("groups.provider (GROUPS_PROVIDER) is missing, " + CHOICES), problems(Map.of()));
    assertEquals(
        List.of("groups.provider is blank, " + CHOICES), problems(Map.of("groups.provider", " ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meta-graph", "360dialog"})
  void oneOfOurOwnThatIsNotOnTheClassPathIsAnsweredWithItsArtifact(String name) {
    assertEquals(
        List.of(
            "groups.provider is "
                + name
                + ", which is not on the class path; add the dependency io.groups4j:adapter-"
                + name),
        problems(Map.of("groups.provider", name, "groups." + name + ".access-token", "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mars", "Moon", " moon", "moon.", "s3cr3t"})
  void anUnknownNameIsNotRepeated(String name) {
    assertEquals(
        List.of("groups.provider names no provider that is known, " + CHOICES),
        problems(moon("groups.provider", name)));
  }

  @Test
  void misspeltKeysAreFoundEvenWithoutAProvider() {
    assertEquals(
        List.of(
            "groups.provider (GROUPS_PROVIDER) is missing, " + CHOICES,
            "groups.moon.acess-token is not known; check its spelling",
            "groups.provder is not known; check its spelling"),
        problems(Map.of("groups.provder", "moon", "groups.moon.acess-token", "x")));
  }
}
