package io.groups4j.verification.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown document.
 *
 * @param language what stands behind the opening fence
 * @param line where the opening fence is
 */
record Block(String language, int line, List<String> lines) {

  private static final Pattern FENCE = Pattern.compile("\\s*```+\\s*(\\w*).*");

  /**
   * All blocks of a document.
   *
   * @throws IllegalArgumentException if the last one has no end
   */
  static List<Block> of(String document) {
    List<Block> blocks = new ArrayList<>();
    Block open = null;
    int number = 0;
    for (String line : document.lines().toList()) {
      number++;
      Matcher fence = FENCE.matcher(line);
      if (!fence.matches()) {
        if (open != null) {
          open.lines.add(line);
        }
      } else if (open == null) {
        open = new Block(fence.group(1), number, new ArrayList<>());
      } else {
        blocks.add(open);
        open = null;
      }
    }
    if (open != null) {
      throw new IllegalArgumentException("line " + open.line + ": this block has no end");
    }
    return blocks;
  }

  /** The first line with something in it, to find the block by. */
  Optional<String> beginning() {
    return lines.stream().filter(line -> !line.isBlank()).findFirst().map(String::strip);
  }

  String text() {
    return String.join("\n", lines);
  }
}
