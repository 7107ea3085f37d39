package io.groups4j.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * Ratios as bars to the left and right of 1, in SVG.
 *
 * <p>On a logarithmic scale, where half and twice are equally far from the middle. To the right is
 * always the better: a ratio of which less is better is turned over.
 */
public final class Chart {

  private static final int LABELS = 430;
  private static final int HALF = 200;
  private static final int BAR = 14;
  private static final int LINE = 20;
  private static final int TOP = 40;
  private static final double WIDEST = 8;

  private Chart() {}

  /** The chart of those that have a ratio. */
  public static String of(List<Comparison> comparisons) {
    List<Comparison> drawn = comparisons.stream().filter(Comparison::hasRatio).toList();
    int width = LABELS + 2 * HALF + 60;
    int height = TOP + drawn.size() * LINE + 10;
    int middle = LABELS + HALF;
    StringBuilder svg = new StringBuilder();
    svg.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                    .formatted(width, height)
                + " font-family=\"sans-serif\" font-size=\"11\">\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for (double mark : new double[] {1 / WIDEST, 0.25, 0.5, 1, 2, 4, WIDEST}) {
      double x = middle + offset(mark);
      svg.append(text(x, TOP - 12, "middle", label(mark)))
          .append(
              String.format(
                  Locale.ROOT,
                  "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>%s",
                  x,
                  TOP - 6,
                  x,
                  height - 6,
                  mark == 1 ? "#333333" : "#dddddd",
                  "\n"));
    }
    int y = TOP;
    for (Comparison row : drawn) {
      double gain = row.better() == Comparison.Better.MORE ? row.ratio() : 1 / row.ratio();
      double end = offset(gain);
      svg.append(text(LABELS - 8, y + 11, "end", row.measure() + " / " + row.peer()))
          .append(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%s",
                  middle + Math.min(0, end),
                  y,
                  Math.abs(end),
                  BAR,
                  row.isAtLeastEven() ? "#2a7f62" : "#c0762b",
                  "\n"))
          .append(
              text(
                  middle + end + (end < 0 ? -4 : 4),
                  y + 11,
                  end < 0 ? "end" : "start",
                  MarkdownTable.number(gain)));
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  private static double offset(double gain) {
    double within = Math.max(1 / WIDEST, Math.min(WIDEST, gain));
    return HALF * Math.log(within) / Math.log(WIDEST);
  }

  private static String label(double mark) {
    return mark < 1 ? "1/" + Math.round(1 / mark) : Math.round(mark) + "x";
  }

  private static String text(double x, int y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>%s",
        x,
        y,
        anchor,
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
        "\n");
  }
}
