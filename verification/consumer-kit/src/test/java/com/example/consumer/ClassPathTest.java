package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassPathTest {

  @Test
  void anArtifactIsCalledTheSameBeforeAndAfterItIsPackaged() {
    assertEquals(
        Set.of("adapter-360dialog", "groups-ports", "jakarta.json.bind-api", "something"),
        ClassPath.artifacts(
            List.of(
                Path.of("adapter-360dialog-0.1.0-SNAPSHOT.jar"),
                Path.of("groups-ports", "target", "classes"),
                Path.of("groups-ports", "target", "groups-ports-0.1.0-SNAPSHOT.jar"),
                Path.of("jakarta.json.bind-api-3.0.1.jar"),
                Path.of("something"))));
  }

  @Test
  void theKitBringsNothingAlong() {
    assertEquals(List.of(), ClassPath.places());
  }
}
