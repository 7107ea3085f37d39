package io.groups4j.verification.publishing;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Xml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Holds the bill of materials against the modules: what is published, all of it, nothing else. */
final class BomCheck {

  private BomCheck() {}

  static List<String> findings(Pom bom, List<Pom> modules) {
    List<String> findings = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    for (Pom module : modules) {
      if (module.isPublishedJar()) {
        missing.add(module.artifactId());
      }
      if (!module.version().equals(bom.version())) {
        findings.add(module.artifactId() + " has another version than the BOM");
      }
    }
    for (Element entry : bom.managed()) {
      String artifact = Xml.text(entry, "artifactId").orElseThrow();
      if (!missing.remove(artifact)) {
        findings.add(artifact + " is in the BOM twice, or is not published");
      }
      if (!text(entry, "groupId").equals("io.groups4j")) {
        findings.add(artifact + " is somebody else's: the BOM would decide it for its users");
      }
      if (!text(entry, "version").equals("${project.version}")) {
        findings.add(artifact + " has a version of its own in the BOM");
      }
      if (!text(entry, "scope").isEmpty() || !text(entry, "type").isEmpty()) {
        findings.add(artifact + " has a scope or type in the BOM, which its users would inherit");
      }
    }
    missing.stream().sorted().map(name -> name + " is not in the BOM").forEach(findings::add);
    return findings;
  }

  private static String text(Element entry, String name) {
    return Xml.text(entry, name).orElse("");
  }
}
