package io.groups4j.verification.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that must not stand in a source file. */
enum SourceRule {
  /** A long file does two jobs. */
  AT_MOST_300_LINES {
    @Override
    List<Integer> brokenIn(List<String> lines) {
      return lines.size() > 300 ? List.of(lines.size()) : List.of();
    }
  },

  /** Virtual threads are pinned by monitors; a block does not show in a signature. */
  NO_MONITOR {
    @Override
    List<Integer> brokenIn(List<String> lines) {
      return linesWith(Pattern.compile("\\bsynchronized\\b"), withoutTexts(lines));
    }
  },

  /** A sleeping test is slow on a fast machine and red on a slow one. */
  NO_SLEEP {
    @Override
    List<Integer> brokenIn(List<String> lines) {
      return linesWith(
          Pattern.compile("\\b(Thread|TimeUnit\\.\\w+)\\s*\\.\\s*sleep\\b"), withoutTexts(lines));
    }
  },

  /** A test that does not run proves nothing, and nobody takes note. */
  NOTHING_DISABLED {
    @Override
    List<Integer> brokenIn(List<String> lines) {
      return linesWith(Pattern.compile("@Disabled\\w*"), withoutTexts(lines));
    }
  },

  /** What is to be done is an issue. */
  NOTHING_LEFT_TO_DO {
    @Override
    List<Integer> brokenIn(List<String> lines) {
      return linesWith(Pattern.compile("\\b(TO[D]O|FIX[M]E|X[X]X)\\b"), lines);
    }
  };

  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
              + "|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  /** The numbers of the lines that break the rule. */
  abstract List<Integer> brokenIn(List<String> lines);

  private static List<Integer> linesWith(Pattern pattern, List<String> lines) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).find()) {
        found.add(i + 1);
      }
    }
    return found;
  }

  /** Keeps code only, each line where it was. */
  private static List<String> withoutTexts(List<String> lines) {
    String code =
        TEXT_OR_COMMENT
            .matcher(String.join("\n", lines))
            .replaceAll(text -> Matcher.quoteReplacement(text.group().replaceAll("[^\n]", " ")));
    return List.of(code.split("\n", -1));
  }
}
