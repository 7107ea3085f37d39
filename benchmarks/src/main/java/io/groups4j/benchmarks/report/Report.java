package io.groups4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run has found, in the order it was found. Not safe for use by several threads. */
public final class Report {

  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Comparison> drawn = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Adds a row, and a bar of the chart. */
  public void add(Comparison comparison) {
    drawn.add(comparison);
    addRow(comparison);
  }

  /** Adds a row that the chart, which is to be small, does without. */
  public void addRow(Comparison comparison) {
    comparisons.add(comparison);
    System.out.print(MarkdownTable.of(List.of(comparison)).lines().skip(2).findFirst().get());
    System.out.println();
  }

  /** Adds what has nothing beside it. */
  public void note(String note) {
    notes.add(note);
    System.out.println(note);
  }

  /** Writes {@code performance.md} and {@code performance.svg}. */
  public void write(Path folder, String settings) throws IOException {
    Files.createDirectories(folder);
    StringBuilder page = new StringBuilder("# Performance, side by side\n\n");
    page.append("Ratios within one run on one machine: ours divided by theirs; where there are ")
        .append("rounds, the median of their ratios and not that of the medians. ")
        .append("Other machines have other numbers; the ratios travel better.\n\n")
        .append(machine())
        .append("\n\n")
        .append(settings)
        .append("\n\n")
        .append(MarkdownTable.of(comparisons));
    if (!notes.isEmpty()) {
      page.append("\nWithout anything beside it:\n\n");
      notes.forEach(note -> page.append("- ").append(note).append('\n'));
    }
    page.append("\n![the ratios as bars, the better to the right](performance.svg)\n");
    Files.writeString(folder.resolve("performance.md"), page);
    Files.writeString(folder.resolve("performance.svg"), Chart.of(drawn));
  }

  private static String machine() {
    return "Java %s (%s, %s), %d cores, %s %s."
        .formatted(
            System.getProperty("java.runtime.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vendor"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
