package io.groups4j.verification.readme;

import java.util.List;

/** Finds the code that a document shows in the code that is compiled. */
final class Snippets {

  private final List<List<String>> sources;

  /**
   * @param sources the lines of each file
   */
  Snippets(List<List<String>> sources) {
    this.sources = sources;
  }

  /** What is wrong with the Java blocks of a document. */
  List<String> findings(List<Block> blocks) {
    List<Block> code = blocks.stream().filter(block -> block.language().equals("java")).toList();
    if (code.isEmpty()) {
      return List.of("there is no ```java block");
    }
    return code.stream()
        .filter(block -> !isCompiled(block))
        .map(
            block ->
                "line %d: no example holds the lines that begin with: %s"
                    .formatted(block.line(), block.beginning().orElse("(nothing)")))
        .toList();
  }

  private boolean isCompiled(Block block) {
    List<String> wanted = dedented(block.lines());
    return block.beginning().isPresent()
        && sources.stream().anyMatch(source -> holds(source, wanted));
  }

  private static boolean holds(List<String> source, List<String> wanted) {
    for (int from = 0; from + wanted.size() <= source.size(); from++) {
      if (dedented(source.subList(from, from + wanted.size())).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Moves lines to the left, together, as far as it goes. */
  private static List<String> dedented(List<String> lines) {
    int margin =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.isBlank() ? "" : line.substring(margin).stripTrailing())
        .toList();
  }
}
