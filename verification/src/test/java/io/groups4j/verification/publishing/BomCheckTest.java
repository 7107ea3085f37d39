package io.groups4j.verification.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Project;
import io.groups4j.verification.project.Xml;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BomCheckTest {

  private static final Pom ADAPTER = module("adapter", "1");
  private static final Pom EXAMPLES =
      pom(
          "<artifactId>examples</artifactId><version>1</version>"
              + "<properties><maven.deploy.skip>true</maven.deploy.skip></properties>");

  @Test
  void theBomListsExactlyWhatIsPublished() {
    Project project = Project.here();

    assertEquals(List.of(), BomCheck.findings(project.bom(), project.modules()));
    assertEquals(project.parent().version(), project.bom().version());
  }

  @Test
  void whatIsNotPublishedNeedNotBeListed() {
    assertEquals(
        List.of(), BomCheck.findings(bom(entry("adapter", "")), List.of(ADAPTER, EXAMPLES)));
  }

  @Test
  void aForgottenModuleIsReported() {
    assertEquals(
        List.of("adapter is not in the BOM"), BomCheck.findings(bom(""), List.of(ADAPTER)));
  }

  @Test
  void anEntryForWhatIsNotPublishedIsReported() {
    assertEquals(
        List.of("examples is in the BOM twice, or is not published"),
        BomCheck.findings(bom(entry("examples", "")), List.of(EXAMPLES)));
  }

  @Test
  void anEntryThatIsThereTwiceIsReported() {
    assertEquals(
        List.of("adapter is in the BOM twice, or is not published"),
        BomCheck.findings(bom(entry("adapter", "") + entry("adapter", "")), List.of(ADAPTER)));
  }

  @Test
  void anEntryThatDecidesMoreThanAVersionIsReported() {
    assertEquals(
        List.of("adapter has a scope or type in the BOM, which its users would inherit"),
        BomCheck.findings(bom(entry("adapter", "<scope>test</scope>")), List.of(ADAPTER)));
  }

  @Test
  void versionsThatDifferAreReported() {
    String fixed = entry("adapter", "").replace("${project.version}", "0.9");

    assertEquals(
        List.of(
            "adapter has another version than the BOM",
            "adapter has a version of its own in the BOM"),
        BomCheck.findings(bom(fixed), List.of(module("adapter", "2"))));
  }

  @Test
  void somebodyElsesArtifactIsReported() {
    String foreign = entry("adapter", "").replace("io.groups4j", "org.slf4j");

    assertEquals(
        List.of("adapter is somebody else's: the BOM would decide it for its users"),
        BomCheck.findings(bom(foreign), List.of(ADAPTER)));
  }

  private static Pom module(String name, String version) {
    return pom("<artifactId>" + name + "</artifactId><version>" + version + "</version>");
  }

  private static Pom bom(String entries) {
    return pom(
        "<artifactId>bom</artifactId><version>1</version><packaging>pom</packaging>"
            + "<dependencyManagement><dependencies>"
            + entries
            + "</dependencies></dependencyManagement>");
  }

  private static String entry(String name, String more) {
    return "<dependency><groupId>io.groups4j</groupId><artifactId>"
        + name
        + "</artifactId><version>${project.version}</version>"
        + more
        + "</dependency>";
  }

  private static Pom pom(String content) {
    return new Pom(Path.of("."), Xml.parse("<project>" + content + "</project>"));
  }
}
