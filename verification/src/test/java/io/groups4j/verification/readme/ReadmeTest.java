package io.groups4j.verification.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is compiled, exists, and can be run. */
class ReadmeTest {

  private final Project project = Project.here();

  @Test
  void everyJavaBlockIsPartOfAnExample() throws IOException {
    List<List<String>> sources = new ArrayList<>();
    for (Path file : project.files(".java")) {
      if (file.startsWith(project.root().resolve("examples/src/main/java"))) {
        sources.add(Files.readAllLines(file));
      }
    }

    assertEquals(List.of(), new Snippets(sources).findings(blocks()));
  }

  @Test
  void everyDependencyIsInTheBom() throws IOException {
    assertTrue(blocks().stream().anyMatch(block -> block.language().equals("xml")));
    assertEquals(List.of(), new Dependencies(project.bom()).findings(blocks()));
  }

  @Test
  void everyMavenCommandNamesWhatExists() throws IOException {
    assertTrue(blocks().stream().anyMatch(block -> block.text().startsWith("mvn ")));
    assertEquals(List.of(), new MavenCommands(project).findings(blocks()));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    assertEquals(List.of(), Links.findings(readme(), project.root()));
  }

  private List<Block> blocks() throws IOException {
    return Block.of(readme());
  }

  private String readme() throws IOException {
    return Files.readString(project.root().resolve("README.md"));
  }
}
