package com.example.bookclub;

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
    try (Meta meta = new Meta()) {
      assertEquals("Book club", modules.subject(meta.configuration("good"), "G1"));
    }
    modules.type("io.groups4j.meta", "io.groups4j.meta.MetaGroups");
    modules.type("io.groups4j.graph", "io.groups4j.graph.GraphConnection");
  }
}
