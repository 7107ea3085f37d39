package io.groups4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuickstartTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void theWholeStoryIsPlayed() {
    assertTrue(Quickstart.play(narrator(false)), this::transcript);

    List<String> steps = transcript().lines().filter(line -> line.matches("\\d  .*")).toList();
    assertEquals(
        List.of(
            "1  Create a group",
            "2  Find it",
            "3  List all groups, page by page",
            "4  Read the invite link",
            "5  Reset the invite link",
            "6  Delete the group",
            "7  Find it no more"),
        steps);
    assertEquals(7, transcript().lines().filter(line -> line.startsWith("   ok ")).count());
    assertEquals(2, transcript().lines().filter(line -> line.contains("webhook: POST")).count());
  }

  @Test
  void everyLineFitsATerminalAndIsPlainAscii() {
    Quickstart.play(narrator(false));

    transcript()
        .lines()
        .forEach(
            line -> {
              assertTrue(line.length() <= 80, line);
              assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7F), line);
            });
  }

  @Test
  void coloursAreOnlyThereWhenAskedFor() {
    Quickstart.play(narrator(true));
    assertTrue(transcript().contains("\u001B["));

    written.reset();
    Quickstart.play(narrator(false));
    assertFalse(transcript().contains("\u001B["));
  }

  @Test
  void aStoryThatCannotBePlayedIsAFailure() {
    assertFalse(Quickstart.play(narrator(false), "unheard-of"));
    assertTrue(transcript().contains("FAILED: the quickstart takes no arguments"));
  }

  private Narrator narrator(boolean colours) {
    return new Narrator(new PrintStream(written, true, StandardCharsets.UTF_8), colours);
  }

  private String transcript() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
