package io.groups4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.benchmarks.report.Comparison.Better;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportTest {

  private static final Comparison FASTER =
      Comparison.of("parse a <group>", "us", 1.5, "A & B", 3, Better.LESS);
  private static final Comparison SLOWER =
      Comparison.of("find | list", "calls/s", 12_345.6, "C", 24_691.2, Better.MORE);
  private static final Comparison FAILED =
      Comparison.of("upload", "uploads/s", 400, "one array", Double.NaN, Better.MORE);

  @TempDir private Path folder;

  @Test
  void aRowHasBothNumbersAndTheirRatio() {
    assertEquals(
        """
        | measure | unit | groups4j | beside | theirs | ratio | better | target | met |
        |---|---|---:|---|---:|---:|---|---|---|
        | parse a <group> | us | 1.50 | A & B | 3.00 | **0.50** | less |  |  |
        | find \\| list | calls/s | 12 346 | C | 24 691 | **0.50** | more |  |  |
        | upload | uploads/s | 400 | one array | failed | - | more |  |  |
        """,
        MarkdownTable.of(List.of(FASTER, SLOWER, FAILED)));
  }

  @Test
  void aRowSaysWhatItIsToReachAndWhetherItDoes() {
    assertEquals("| ratio <= 0.60 | yes |", endOf(FASTER.toReach(Target.ratio(0.6))));
    assertEquals("| ratio <= 0.40 | **no** |", endOf(FASTER.toReach(Target.ratio(0.4))));
    assertEquals("| ratio >= 0.95 | **no** |", endOf(SLOWER.toReach(Target.ratio(0.95))));
    assertEquals("| ours - theirs <= -1.50 | yes |", endOf(FASTER.toReach(Target.above(-1.5))));
    assertEquals("| ours - theirs <= -2.00 | **no** |", endOf(FASTER.toReach(Target.above(-2))));
    assertEquals("| ours <= 1.50 | yes |", endOf(FASTER.toReach(Target.ours(1.5))));
    assertEquals("| ours >= 20 000 | **no** |", endOf(SLOWER.toReach(Target.ours(20_000))));
    assertEquals("| ratio >= 1.00 | **no** |", endOf(FAILED.toReach(Target.ratio(1))));
  }

  private static String endOf(Comparison row) {
    String line = MarkdownTable.of(List.of(row)).lines().skip(2).findFirst().orElseThrow();
    String better = row.better() == Better.LESS ? " less " : " more ";
    return line.substring(line.indexOf(better) + better.length());
  }

  @Test
  void whatIsBetterIsToTheRightOfTheMiddleAndWhatFailedIsNotDrawn()
      throws IOException, SAXException, ParserConfigurationException {
    Document chart = parse(Chart.of(List.of(FASTER, SLOWER, FAILED)));

    NodeList bars = chart.getElementsByTagName("rect");
    assertEquals(3, bars.getLength(), "the background and two bars");
    double faster = number((Element) bars.item(1), "x");
    double slower = number((Element) bars.item(2), "x");
    double width = number((Element) bars.item(2), "width");
    assertEquals(faster, slower + width, 0.2);
    assertEquals(number((Element) bars.item(1), "width"), width, 0.2);
    assertTrue(chart.getDocumentElement().getTextContent().contains("parse a <group> / A & B"));
  }

  @Test
  void evenIsGoodEnoughWhicheverWayIsUp() {
    assertTrue(FASTER.isAtLeastEven());
    assertFalse(SLOWER.isAtLeastEven());
    assertTrue(Comparison.of("m", "u", 1, "p", 1, Better.LESS).isAtLeastEven());
    assertTrue(Comparison.of("m", "u", 1, "p", 1, Better.MORE).isAtLeastEven());
  }

  @Test
  void thePageSaysWhereItWasMeasuredAndShowsTheChart()
      throws IOException, SAXException, ParserConfigurationException {
    Report report = new Report();
    report.add(FASTER);
    report.addRow(SLOWER);
    report.note("Nothing was lost.");

    report.write(folder, "3 rounds.");

    String page = Files.readString(folder.resolve("performance.md"));
    assertTrue(page.contains("Java " + System.getProperty("java.runtime.version")));
    assertTrue(page.contains(Runtime.getRuntime().availableProcessors() + " cores"));
    assertTrue(page.contains("3 rounds."));
    assertTrue(page.contains("| find \\| list |"));
    assertTrue(page.contains("- Nothing was lost."));
    assertTrue(page.contains("(performance.svg)"));
    Document chart = parse(Files.readString(folder.resolve("performance.svg")));
    assertEquals(2, chart.getElementsByTagName("rect").getLength(), "what is a row only");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Document parse(String svg)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
