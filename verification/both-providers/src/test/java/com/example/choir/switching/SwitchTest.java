package com.example.choir.switching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.choir.Choir;
import com.example.consumer.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchTest {

  private static final List<String> PROVIDERS = List.of("meta-graph", "360dialog");

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void oneKeyOfTheFileSwitchesTheProviderAndNothingElseChanges() throws IOException {
    List<String> transcript = new ArrayList<>();
    List<String> happened = new ArrayList<>();
    for (String provider : PROVIDERS) {
      stage.turnThePage();
      List<String> season = Choir.season(stage.file(provider), Map.of(), stage::singersOpen);

      transcript.add("groups.provider=" + provider);
      stage.requests().forEach(line -> transcript.add("  " + line));
      season.forEach(line -> transcript.add("  * " + line));
      happened.addAll(Expected.HAPPENED);
      assertEquals(Expected.SEASON, season, provider);
      assertEquals(Expected.requests(provider), stage.requests());
      assertEquals(happened, stage.happened(), provider);
    }
    Files.write(Path.of("target", "switch.txt"), transcript);
  }

  @Test
  void theEnvironmentSwitchesItOverTheSameFile() {
    for (String provider : PROVIDERS) {
      stage.turnThePage();
      List<String> season =
          Choir.season(stage.file(), Map.of("GROUPS_PROVIDER", provider), stage::singersOpen);

      assertEquals(Expected.SEASON, season, provider);
      assertEquals(Expected.requests(provider), stage.requests());
    }
  }

  @Test
  void theFileAloneChoosesMeta() {
    Choir.season(stage.file(), Map.of(), stage::singersOpen);

    assertEquals(Expected.requests("meta-graph"), stage.requests());
  }

  @Test
  void theTwoFilesDifferInOneLine() {
    Properties one = stage.file("meta-graph");
    Properties other = stage.file("360dialog");

    assertEquals(one.keySet(), other.keySet());
    assertEquals(
        List.of("groups.provider"),
        one.stringPropertyNames().stream()
            .filter(key -> !one.getProperty(key).equals(other.getProperty(key)))
            .toList());
  }

  @Test
  void bothAdaptersAreThereWithOneEngine() {
    Set<String> artifacts = ClassPath.artifacts(ClassPath.places());

    assertTrue(
        artifacts.containsAll(
            Set.of("only-ports", "adapter-meta-graph", "adapter-360dialog", "graph-http")),
        () -> "only " + artifacts);
  }
}
