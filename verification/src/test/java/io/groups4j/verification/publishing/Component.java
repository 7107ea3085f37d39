package io.groups4j.verification.publishing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Something that a published module brings along, as the CycloneDX bill of materials has it.
 *
 * @param licences any one of which its users may choose, as the bill names them
 */
record Component(String name, String version, List<String> licences) {

  // All of them let a program under any licence use the library as it is.
  private static final Set<String> COMPATIBLE =
      Set.of("Apache-2.0", "MIT", "EPL-2.0", "BSD-3-Clause", "EDL-1.0");

  /** What the bill beside the jar of a module lists. */
  static List<Component> in(Path bill) {
    if (!Files.exists(bill)) {
      throw new AssertionError(bill + " is missing; it is made by the phase package: mvn verify");
    }
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(bill))) {
      return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
          .map(Component::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Component of(JsonObject component) {
    List<String> licences =
        component.containsKey("licenses")
            ? component.getJsonArray("licenses").getValuesAs(JsonObject.class).stream()
                .map(Component::licence)
                .toList()
            : List.of();
    return new Component(
        component.getString("group") + ":" + component.getString("name"),
        component.getString("version"),
        licences);
  }

  private static String licence(JsonObject entry) {
    if (entry.containsKey("expression")) {
      return entry.getString("expression");
    }
    JsonObject licence = entry.getJsonObject("license");
    return licence.getString("id", licence.getString("name", "unnamed"));
  }

  boolean isOurs() {
    return name.startsWith("io.groups4j:");
  }

  boolean isCompatible() {
    return licences.stream().anyMatch(COMPATIBLE::contains);
  }

  /** A row of the table of licences. */
  String row() {
    return "| `%s` | %s | %s |".formatted(name, version, String.join(" or ", licences));
  }
}
