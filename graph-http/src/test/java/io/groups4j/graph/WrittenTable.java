package io.groups4j.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what was measured with what documents say, or writes it there if that is asked for. */
final class WrittenTable {

  private static final String BEGIN = "<!-- begin of what FaultMatrixTest wrote -->\n";
  private static final String END = "<!-- end of what FaultMatrixTest wrote -->\n";
  private static final String RENEW =
      "mvn -q -pl graph-http -am test -Dtest=FaultMatrixTest -DfailIfNoTests=false"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dfault-matrix=renew";

  private WrittenTable() {}

  /** The documents that say something else, each with what to do. */
  static List<String> untrue(Map<Path, String> tables) throws IOException {
    List<String> untrue = new ArrayList<>();
    for (Map.Entry<Path, String> table : tables.entrySet()) {
      Path file = table.getKey();
      String document = Files.readString(file);
      int begin = document.indexOf(BEGIN) + BEGIN.length();
      int end = document.indexOf(END);
      if ("renew".equals(System.getProperty("fault-matrix"))) {
        Files.writeString(
            file, document.substring(0, begin) + table.getValue() + document.substring(end));
      } else if (!document.substring(begin, end).equals(table.getValue())) {
        untrue.add(file + " is not what happens; if it should be, renew it with: " + RENEW);
      }
    }
    return untrue;
  }
}
