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
          "6  Get a template for invitations, and have it approved",
          "7  Invite somebody",
          "8  They open the link in it",
          "9  They write",
          "10  Answer them",
          "11  They read it",
          "12  Send a picture",
          "13  Pin the answer for a week",
          "14  See who has read the answer, and what the next one would cost",
          "15  Change the subject",
          "16  Change the picture",
          "17  Remove somebody",
          "18  Delete the group",
          "19  Find it no more");

  private static final String SENT = "MessageStatusChanged: sent, free as group_service";
  private static final String DELIVERED = "MessageStatusChanged: delivered, free as group_service";

  private static final List<String> EVENTS =
      List.of(
          "GroupCreated \"Book club\", with an invite link",
          "PrivateStatusChanged: sent, charged for as utility",
          "PrivateStatusChanged: delivered, charged for as utility",
          "ParticipantJoined, by invite_link",
          "GroupMessageReceived, and the business may answer for 24 hours",
          SENT,
          DELIVERED,
          "MessageStatusChanged: read",
          SENT,
          DELIVERED,
          SENT,
          DELIVERED,
          "GroupSettingsUpdated, the group has a new subject",
          "GroupSettingsUpdated, the group has a new picture",
          "ParticipantsRemoved: 1 is out, and the link lets them in no more",
          "GroupDeleted");

  private static final List<String> RESULTS =
      List.of(
          "\"Book club\", 0 participants, not suspended",
          "1 group, and it is ours",
          "a link to chat.whatsapp.com",
          "a new link is in force, not the old one",
          "\"join_our_book_club\" is approved",
          "1 has read it; a text now costs nothing: FIRST_OF_THE_MONTH",
          "GroupNotFoundException: forget its id");

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
    assertEquals(RESULTS, lines("   ok   (?!event ).*"));
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
        .map(line -> line.replaceFirst("^   ok   (event )?", ""))
        .toList();
  }

  private String transcript() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
