package io.groups4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.testkit.simulator.GroupsSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuickstartTest {

  private static final List<String> STEPS =
      List.of(
          "1  Create a group",
          "2  Find it",
          "3  List all groups, page by page",
          "4  Read the invite link",
          "5  Reset the invite link",
          "6  Somebody opens the link",
          "7  Change the subject",
          "8  Change the picture",
          "9  Remove somebody",
          "10  Delete the group",
          "11  Find it no more");

  private static final List<String> EVENTS =
      List.of(
          "GroupCreated \"Book club\", with an invite link",
          "ParticipantJoined, by invite_link",
          "GroupSettingsUpdated, the group has a new subject",
          "GroupSettingsUpdated, the group has a new picture",
          "ParticipantsRemoved: 1 is out, and the link lets them in no more",
          "GroupDeleted");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void theWholeStoryIsPlayedAtMeta() {
    assertEquals(0, play(false, "meta-graph"), this::transcript);

    assertIsTheWholeStory();
    assertTold("groups.provider   meta-graph", "calls carry       Authorization");
    assertTold(
        "POST /v25.0/12784358810/groups", "webhook: POST /webhook, with X-Hub-Signature-256");
    assertFalse(transcript().contains(" /groups"), this::transcript);
    assertIsFitToBeShown();
  }

  @Test
  void theSameStoryIsPlayedAt360dialog() {
    assertEquals(0, play(false, "360dialog"), this::transcript);

    assertIsTheWholeStory();
    assertTold("groups.provider   360dialog", "calls carry       D360-API-KEY");
    assertTold("--> POST /groups\n", "webhook: POST /webhook, with X-Webhook-Secret");
    assertFalse(transcript().contains("/v25.0"), this::transcript);
    assertIsFitToBeShown();
  }

  @Test
  void withoutArgumentsItIsPlayedAtMetaAndColoursAreThereWhenAskedFor() {
    assertEquals(0, play(true), this::transcript);

    assertTold("groups.provider   meta-graph", "\u001B[");
  }

  @Test
  void whatIsNoProviderIsAMisuse() {
    for (String[] arguments :
        new String[][] {{"unheard-of"}, {""}, {"META-GRAPH"}, {"meta-graph", "360dialog"}}) {
      written.reset();

      assertEquals(2, play(false, arguments), this::transcript);
      assertEquals(
          "FAILED: give one provider: meta-graph (which is the default) or 360dialog",
          transcript().strip());
    }
  }

  private void assertIsTheWholeStory() {
    assertEquals(STEPS, lines("\\d+  .*"));
    assertEquals(EVENTS, lines("   ok   event .*"));
    assertEquals(STEPS.size(), lines("   ok   .*").size(), this::transcript);
    assertEquals(EVENTS.size(), lines("   <-- webhook: POST .*").size(), this::transcript);
  }

  private void assertTold(String... parts) {
    for (String part : parts) {
      assertTrue(transcript().contains(part), () -> part + " is not in: " + transcript());
    }
  }

  /** Short lines of plain ASCII, neither colours nor secrets in them. */
  private void assertIsFitToBeShown() {
    transcript()
        .lines()
        .forEach(
            line -> {
              assertTrue(line.length() <= 80, line);
              assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7F), line);
              assertFalse(line.contains(GroupsSimulator.DEFAULT_TOKEN), line);
              assertFalse(line.contains(Provider.SECRET), line);
            });
  }

  private int play(boolean colours, String... arguments) {
    return Quickstart.play(
        new Narrator(new PrintStream(written, true, StandardCharsets.UTF_8), colours), arguments);
  }

  private List<String> lines(String pattern) {
    return transcript()
        .lines()
        .filter(line -> line.matches(pattern))
        .map(line -> line.replaceFirst("^   ok   event ", ""))
        .toList();
  }

  private String transcript() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
