package io.groups4j.verification.readme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Follows the links of a document to files and to its own sections. */
final class Links {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private Links() {}

  /** What is wrong with the links of a document that is in this folder. */
  static List<String> findings(String document, Path folder) {
    return LINK.matcher(document)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("\\w+:.*"))
        .filter(
            link ->
                link.startsWith("#")
                    ? !sections(document).contains(link.substring(1))
                    : !Files.exists(folder.resolve(link.replaceFirst("#.*", ""))))
        .map(link -> "the link " + link + " leads nowhere")
        .toList();
  }

  private static List<String> sections(String document) {
    return document
        .lines()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }
}
