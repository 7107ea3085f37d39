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

/** What the recipe for a provider shows is the code of a provider that was added by it. */
class AddingAProviderTest {

  private final Project project = Project.here();
  private final Path recipe = project.root().resolve("docs/adding-a-provider.md");

  @Test
  void everyJavaBlockIsPartOfTheInventedProvider() throws IOException {
    List<List<String>> sources = new ArrayList<>();
    for (Path file : project.files(".java")) {
      if (file.startsWith(project.root().resolve("verification/third-adapter/src"))) {
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
  void everyLinkLeadsSomewhere() throws IOException {
    assertEquals(List.of(), Links.findings(Files.readString(recipe), recipe.getParent()));
  }

  private List<Block> blocks() throws IOException {
    return Block.of(Files.readString(recipe));
  }
}
