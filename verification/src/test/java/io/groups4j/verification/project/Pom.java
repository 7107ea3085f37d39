package io.groups4j.verification.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A {@code pom.xml}, as far as it is looked at here. Values are as written, nothing is resolved.
 */
public record Pom(Path directory, Element project) {

  /** Reads the one in a directory. */
  public static Pom in(Path directory) {
    try {
      return new Pom(directory, Xml.parse(Files.readString(directory.resolve("pom.xml"))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Its own name. */
  public String artifactId() {
    return Xml.text(project, "artifactId").orElseThrow();
  }

  /** Jar, where it does not say. */
  public String packaging() {
    return Xml.text(project, "packaging").orElse("jar");
  }

  /** Its own version, or else its parent's. */
  public String version() {
    return Xml.text(project, "version")
        .or(() -> Xml.text(project, "parent", "version"))
        .orElseThrow();
  }

  /** One of its own properties. */
  public Optional<String> property(String name) {
    return Xml.text(project, "properties", name);
  }

  /** Whether it is deployed at a release. */
  public boolean isPublished() {
    return !property("maven.deploy.skip").equals(Optional.of("true"));
  }

  /** Whether it is deployed as a jar, so not a parent or a bill of materials. */
  public boolean isPublishedJar() {
    return isPublished() && packaging().equals("jar");
  }

  /** The folders it builds. */
  public List<String> modules() {
    return texts(Xml.all(project, "modules", "module"));
  }

  /** The ids of its profiles. */
  public List<String> profiles() {
    return texts(Xml.all(project, "profiles", "profile", "id"));
  }

  /** The artifacts whose version it decides. */
  public List<Element> managed() {
    return Xml.all(project, "dependencyManagement", "dependencies", "dependency");
  }

  private static List<String> texts(List<Element> elements) {
    return elements.stream().map(element -> element.getTextContent().strip()).toList();
  }
}
