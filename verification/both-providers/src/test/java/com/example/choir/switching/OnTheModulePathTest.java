package com.example.choir.switching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.consumer.ClassPath;
import com.example.consumer.ModulePath;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application and both adapters as modules; the simulator stays outside. */
class OnTheModulePathTest {

  @TempDir Path directory;

  @Test
  void oneKeySwitchesTheProvider() throws Exception {
    List<Path> places =
        ClassPath.places().stream()
            .filter(place -> !ClassPath.artifact(place).equals("groups-testkit"))
            .toList();
    ModulePath modules = ModulePath.of(places, directory);
    Method season =
        modules
            .type("io.groups4j.onlyports", "com.example.choir.Choir")
            .getMethod("season", Properties.class, Map.class, Consumer.class);
    for (String provider : List.of("meta-graph", "360dialog")) {
      try (Stage stage = new Stage()) {
        Consumer<URI> singers = stage::singersOpen;

        Object diary =
            modules.call(() -> season.invoke(null, stage.file(provider), Map.of(), singers));

        assertEquals(Expected.SEASON, diary, provider);
        assertEquals(Expected.requests(provider), stage.requests());
      }
    }
  }
}
