package com.example.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.consumer.ClassPath;
import com.example.consumer.ModulePath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jars as modules. */
class OnTheModulePathTest {

  @TempDir Path directory;

  @Test
  void aGroupIsFound() throws Exception {
    ModulePath modules = ModulePath.of(ClassPath.places(), directory);
    try (Dialog360 dialog360 = new Dialog360()) {
      assertEquals("Book club", modules.subject(dialog360.configuration("good"), "G1"));
    }
    modules.type("io.groups4j.dialog360", "io.groups4j.dialog360.Dialog360Groups");
    modules.type("io.groups4j.graph", "io.groups4j.graph.GraphConnection");
  }
}
