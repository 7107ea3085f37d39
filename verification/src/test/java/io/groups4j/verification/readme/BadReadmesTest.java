package io.groups4j.verification.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks of the README, on documents that they must refuse and documents that they must not.
 */
class BadReadmesTest {

  private static final List<List<String>> EXAMPLES =
      List.of(List.of("class A {", "  void a() {", "    one();", "", "      two();", "  }", "}"));

  private final Project project = Project.here();

  @ParameterizedTest
  @ValueSource(
      strings = {"one();\n\n  two();", "  one();\n\n    two();", "void a() {", "one();   "})
  void codeOfAnExampleIsFoundHoweverFarItIsIndented(String code) {
    assertEquals(List.of(), new Snippets(EXAMPLES).findings(fenced("java", code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one();\n\ntwo();",
        "one();\n  two();",
        "void a() {\n  two();",
        "one",
        "one();\n\n  two();\n}\n}\n}",
        "three();"
      })
  void codeOfNoExampleIsReported(String code) {
    assertEquals(1, new Snippets(EXAMPLES).findings(fenced("java", code)).size());
  }

  @Test
  void aBlockWithNothingInItIsReported() {
    assertEquals(
        List.of("line 1: no example holds the lines that begin with: (nothing)"),
        new Snippets(EXAMPLES).findings(fenced("java", "")));
  }

  @Test
  void aDocumentWithoutCodeIsReported() {
    assertEquals(
        List.of("there is no ```java block"),
        new Snippets(EXAMPLES).findings(fenced("xml", "<a/>")));
  }

  @Test
  void aBlockWithoutEndIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Block.of("text\n```java\none();\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<groupId>io.groups4j</groupId><artifactId>adapter-meta</artifactId>",
        "<groupId>io.groups4j</groupId><artifactId>examples</artifactId>",
        "<groupId>org.groups4j</groupId><artifactId>adapter-meta-graph</artifactId>",
        "<groupId>io.groups4j</groupId><artifactId>groups-bom</artifactId><version>0</version>",
        "<groupId>io.groups4j</groupId>",
        "<groupId>io.groups4j</groupId"
      })
  void aDependencyThatCannotBeDeclaredIsReported(String coordinates) {
    assertEquals(1, new Dependencies(project.bom()).findings(dependency(coordinates)).size());
  }

  @Test
  void aDependencyOfTheBomIsFine() {
    assertEquals(
        List.of(),
        new Dependencies(project.bom())
            .findings(
                dependency(
                    "<groupId>io.groups4j</groupId><artifactId>groups-testkit</artifactId>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn -q -P quikstart",
        "mvn -q -Pfast,slow package",
        "mvn -pl adapter-meta test",
        "mvn -pl '!examples,!samples' test",
        "cd groups4j && mvn verfy",
        "mvn",
        "mvn -q",
        "mvn -q -P",
        "MAVEN_OPTS=-Xmx1g mvn --fast verify",
        "mvn -B \\\n  -P none verify"
      })
  void aCommandThatWouldFailIsReported(String command) {
    assertEquals(1, new MavenCommands(project).findings(fenced("sh", command)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn -B verify",
        "$ mvn -q -P fast package   # quickly",
        "git clone x; cd x; mvn -Pquickstart -Dquickstart.args=\"-P none\"",
        "mvn -pl :groups-domain,groups-ports -am test",
        "mvn -P format spotless:apply",
        "mvnd -P none verify",
        "echo mvn -P none"
      })
  void aCommandThatCanBeRunIsFine(String command) {
    assertEquals(List.of(), new MavenCommands(project).findings(fenced("sh", command)));
  }

  @Test
  void aLinkThatLeadsNowhereIsReported(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("HERE.md"));
    String document =
        "# A b, c\n[1](HERE.md) [2](HERE.md#x) [3](#a-b-c) [4](https://host/) [5](GONE.md) [6](#b)";

    assertEquals(
        List.of("the link GONE.md leads nowhere", "the link #b leads nowhere"),
        Links.findings(document, folder));
  }

  @Test
  void aFindingNamesTheLineOfItsBlock() {
    String document = "text\n\n```sh\nmvn -P none verify\n```\n";

    String finding = new MavenCommands(project).findings(Block.of(document)).get(0);
    assertTrue(finding.startsWith("line 3: there is no profile none"), finding);
  }

  private static List<Block> dependency(String coordinates) {
    return fenced("xml", "<dependency>\n" + coordinates + "\n</dependency>");
  }

  private static List<Block> fenced(String language, String content) {
    return Block.of("```" + language + "\n" + content + "\n```\n");
  }
}
