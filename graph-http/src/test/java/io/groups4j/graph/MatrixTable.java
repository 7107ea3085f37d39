package io.groups4j.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of each failure, as a table of Markdown. Not safe for use by several threads. */
final class MatrixTable {

  private final Map<MatrixRow, List<String>> fates = new LinkedHashMap<>();

  /** Takes what came of a failure, a text for each column. */
  void add(MatrixRow row, List<String> ofEachColumn) {
    fates.put(row, ofEachColumn);
  }

  /** A line for each failure. */
  String whole() {
    StringBuilder table = head();
    fates.forEach((row, cells) -> line(table, row.title, cells));
    return table.toString();
  }

  /** A line for all failures that end alike. */
  String grouped() {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    fates.forEach(
        (row, cells) -> alike.computeIfAbsent(cells, none -> new ArrayList<>()).add(row.title));
    StringBuilder table = head();
    alike.forEach((cells, titles) -> line(table, String.join("; ", titles), cells));
    return table.toString();
  }

  private static StringBuilder head() {
    StringBuilder head = new StringBuilder("| failure |");
    for (MatrixColumn column : MatrixColumn.values()) {
      head.append(' ').append(column.title).append(" |");
    }
    return head.append("\n|---|").append("---|".repeat(MatrixColumn.values().length)).append('\n');
  }

  private static void line(StringBuilder table, String title, List<String> cells) {
    table.append("| ").append(title).append(" |");
    cells.forEach(cell -> table.append(' ').append(cell).append(" |"));
    table.append('\n');
  }
}
