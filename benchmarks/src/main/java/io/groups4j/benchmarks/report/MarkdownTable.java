package io.groups4j.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Comparisons as a table of Markdown. */
public final class MarkdownTable {

  private MarkdownTable() {}

  /** The table, each row ended by a line feed. */
  public static String of(List<Comparison> comparisons) {
    StringBuilder table =
        new StringBuilder(
                "| measure | unit | groups4j | beside | theirs | ratio | better | target | met |\n")
            .append("|---|---|---:|---|---:|---:|---|---|---|\n");
    for (Comparison row : comparisons) {
      Target target = row.target();
      table.append(
          "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  escaped(row.measure()),
                  escaped(row.unit()),
                  number(row.ours()),
                  escaped(row.peer()),
                  number(row.theirs()),
                  row.hasRatio() ? "**" + number(row.ratio()) + "**" : "-",
                  row.better().name().toLowerCase(Locale.ROOT),
                  target == null ? "" : target.describe(row.better()),
                  target == null ? "" : target.isMetBy(row) ? "yes" : "**no**")
              .replace(System.lineSeparator(), "\n"));
    }
    return table.toString();
  }

  /** Three digits are all that such a number is good for. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "failed";
    }
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value).replace(',', ' ');
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
