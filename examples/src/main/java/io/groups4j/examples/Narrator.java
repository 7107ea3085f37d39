package io.groups4j.examples;

import io.groups4j.testkit.simulator.Delivery;
import io.groups4j.testkit.simulator.Exchange;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the story: plain ASCII, short lines, colours where a terminal shows them. */
final class Narrator {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String GREEN = "32";
  private static final String RED = "31";
  private static final String MARGIN = "      ";
  private static final int WIDTH = 76;

  private final PrintStream out;
  private final boolean colours;
  private int steps;
  private final Map<String, String> shortNames = new LinkedHashMap<>();

  Narrator(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /** Whether somebody looks at a terminal and has not said (NO_COLOR) to leave colours out. */
  static boolean isColourWelcome() {
    return System.console() != null && isTerminal() && System.getenv("NO_COLOR") == null;
  }

  /** Since Java 22 there is a console without a terminal as well, and a method that tells. */
  private static boolean isTerminal() {
    try {
      Object answer = java.io.Console.class.getMethod("isTerminal").invoke(System.console());
      return Boolean.TRUE.equals(answer);
    } catch (NoSuchMethodException beforeJava22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  void title(String text) {
    out.println();
    out.println(paint(BOLD, text));
  }

  void line(String text) {
    out.println(text);
  }

  void step(String text) {
    steps++;
    out.println();
    out.println(paint(BOLD, steps + "  " + text));
  }

  /** From here on, writes a short name for a long one. */
  void shorten(String longName, String shortName) {
    shortNames.put(longName, shortName);
  }

  void call(Exchange call) {
    request(call.method() + " " + call.target(), call.requestBody());
    wire("<-- ", call.status() + " ", call.responseBody());
  }

  void webhook(Delivery webhook, String proofHeader) {
    request("webhook: POST " + webhook.path() + ", with " + proofHeader, webhook.body());
    wire("--> ", "" + webhook.status(), "");
  }

  void event(String text) {
    out.println(paint(GREEN, "   ok   event " + text));
  }

  void result(String text) {
    out.println(paint(GREEN, "   ok   " + text));
  }

  void failure(String text) {
    out.println();
    out.println(paint(RED, "FAILED: " + text));
  }

  private void request(String head, String body) {
    wire(head.startsWith("webhook") ? "<-- " : "--> ", head, "");
    if (!body.isEmpty()) {
      wire("    ", "", body);
    }
  }

  /** Breaks after a comma and before an ampersand where the line would be too long. */
  private void wire(String arrow, String head, String json) {
    StringBuilder line = new StringBuilder("   ").append(arrow);
    int start = line.length();
    for (String part : named(head + json).split("(?<=,)|(?=&)")) {
      if (line.length() + part.length() > WIDTH && line.length() > start) {
        out.println(paint(DIM, line.toString().stripTrailing()));
        line.setLength(0);
        line.append(MARGIN).append("  ");
        start = line.length();
      }
      line.append(part);
    }
    out.println(paint(DIM, line.toString().stripTrailing()));
  }

  private String named(String text) {
    String shown = text;
    for (Map.Entry<String, String> name : shortNames.entrySet()) {
      shown = shown.replace(name.getKey(), name.getValue());
    }
    return shown;
  }

  private String paint(String colour, String text) {
    return colours ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
  }
}
