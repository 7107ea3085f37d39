package io.groups4j.verification.readme;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Xml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the dependencies that a document tells to declare against the bill of materials. */
final class Dependencies {

  private final String version;
  private final Set<String> artifacts = new HashSet<>();

  Dependencies(Pom bom) {
    this.version = bom.version();
    this.artifacts.add(bom.artifactId());
    bom.managed().forEach(entry -> artifacts.add(Xml.text(entry, "artifactId").orElseThrow()));
  }

  /** What is wrong with the XML blocks of a document. */
  List<String> findings(List<Block> blocks) {
    List<String> findings = new ArrayList<>();
    for (Block block : blocks) {
      if (block.language().equals("xml")) {
        check(block, findings);
      }
    }
    return findings;
  }

  private void check(Block block, List<String> findings) {
    try {
      NodeList found =
          Xml.parse("<block>" + block.text() + "</block>").getElementsByTagName("dependency");
      for (int i = 0; i < found.getLength(); i++) {
        for (String problem : problems((Element) found.item(i))) {
          findings.add("line " + block.line() + ": " + problem);
        }
      }
    } catch (IllegalArgumentException malformed) {
      findings.add("line " + block.line() + ": " + malformed.getMessage());
    }
  }

  private List<String> problems(Element dependency) {
    List<String> problems = new ArrayList<>();
    String artifact = Xml.text(dependency, "artifactId").orElse("(no artifactId)");
    boolean ours = Xml.text(dependency, "groupId").equals(Optional.of("io.groups4j"));
    if (!ours) {
      problems.add(artifact + " is not in the group io.groups4j");
    } else if (!artifacts.contains(artifact)) {
      problems.add(artifact + " is not in the BOM");
    }
    Xml.text(dependency, "version")
        .filter(named -> !named.equals(version) && !named.startsWith("${"))
        .map(named -> artifact + " is shown with version " + named + ", this is " + version)
        .ifPresent(problems::add);
    return problems;
  }
}
