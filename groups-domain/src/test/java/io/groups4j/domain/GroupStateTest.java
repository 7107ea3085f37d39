package io.groups4j.domain;

import static io.groups4j.domain.Happenings.ANA;
import static io.groups4j.domain.Happenings.BEN;
import static io.groups4j.domain.Happenings.CREATED;
import static io.groups4j.domain.Happenings.after;
import static io.groups4j.domain.Happenings.at;
import static io.groups4j.domain.Happenings.joined;
import static io.groups4j.domain.Happenings.left;
import static io.groups4j.domain.Happenings.read;
import static io.groups4j.domain.Happenings.renamed;
import static io.groups4j.domain.Happenings.state;
import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each kind of event does to a group, one at a time. */
class GroupStateTest {

  @Test
  void ofAGroupThatNothingWasToldOfNothingIsKnown() {
    assertEquals(
        new Group(GROUP, null, null, null, null, null, null, null), GroupState.of(GROUP).group());
    assertFalse(GroupState.of(GROUP).isDeleted());
  }

  @Test
  void aNewGroupIsEmptyAndNotSuspended() {
    assertEquals(
        new Group(
            GROUP, "Book club", null, JoinApprovalMode.AUTO_APPROVE, false, NOON, List.of(), 0),
        after(CREATED));
  }

  @Test
  void whoJoinsIsIn() {
    assertEquals(List.of(ANA, BEN), after(CREATED, joined(1, ANA), joined(2, BEN)).participants());
    assertEquals(2, after(CREATED, joined(1, ANA), joined(2, BEN)).participantCount());
  }

  @Test
  void whoLeavesOrIsRemovedIsOut() {
    assertEquals(List.of(), after(CREATED, joined(1, ANA), left(2, ANA)).participants());
    var removal =
        new ParticipantsRemoved(
            at(3),
            GROUP,
            null,
            List.of(ANA),
            List.of(new ParticipantsRemoved.FailedRemoval(BEN, ERRORS)),
            ERRORS);
    assertEquals(
        List.of(BEN), after(CREATED, joined(1, ANA), joined(2, BEN), removal).participants());
  }

  @Test
  void failingToRemoveAStrangerLetsNobodyIn() {
    var failure = new ParticipantsRemoved.FailedRemoval(ANA, ERRORS);
    var removal = new ParticipantsRemoved(at(3), GROUP, null, List.of(), List.of(failure), ERRORS);
    assertEquals(List.of(), after(CREATED, removal).participants());
  }

  @Test
  void whoLeavesCanComeBack() {
    assertEquals(
        List.of(ANA), after(CREATED, joined(1, ANA), left(2, ANA), joined(3, ANA)).participants());
  }

  @Test
  void aLateJoinBringsNobodyBack() {
    assertEquals(List.of(), after(CREATED, left(2, ANA), joined(1, ANA)).participants());
    assertEquals(
        List.of(), after(CREATED, joined(1, ANA), left(2, ANA), joined(1, ANA)).participants());
  }

  @Test
  void aRemovalFindsPeopleByWhatTheRequestHadCalledThem() {
    var ana = new Participant(new ParticipantId("17865347866", "US.1"), null, null);
    for (String input : List.of("+1 786 534-7866", "17865347866", "US.1")) {
      var gone = new Participant(ParticipantId.ofInput(input), null, null);
      var removal =
          new ParticipantsRemoved(at(2), GROUP, null, List.of(gone), List.of(), List.of());
      assertEquals(List.of(), after(CREATED, joined(1, ana), removal).participants());
    }
  }

  @Test
  void whatIsSaidOfAPersonAddsUp() {
    var number = new Participant(ParticipantId.ofWaId("1"), "US.ENT.1", "ana");
    var both = new Participant(new ParticipantId("1", "US.1"), null, "ana.reads");
    var whole = new Participant(new ParticipantId("1", "US.1"), "US.ENT.1", "ana.reads");
    assertEquals(List.of(whole), after(CREATED, joined(1, number), joined(2, both)).participants());
    assertEquals(List.of(whole), after(CREATED, joined(2, both), joined(1, number)).participants());
  }

  @Test
  void twoThatTurnOutToBeOneAreOne() {
    var number = new Participant(ParticipantId.ofWaId("1"), null, null);
    var user = new Participant(ParticipantId.ofUserId("US.1"), null, null);
    var both = new Participant(new ParticipantId("1", "US.1"), null, null);
    assertEquals(2, after(CREATED, joined(1, number), joined(1, user)).participants().size());
    assertEquals(
        List.of(both),
        after(CREATED, joined(1, number), joined(1, user), joined(2, both)).participants());
    assertEquals(
        List.of(),
        after(CREATED, joined(1, number), left(3, user), joined(2, both)).participants());
  }

  @Test
  void settingsChangeWhereTheySucceeded() {
    var described =
        new GroupSettingsUpdated(
            at(2),
            GROUP,
            null,
            new SettingOutcome("No", false, ERRORS),
            new SettingOutcome("", true, List.of()),
            new SettingOutcome("digest", true, List.of()),
            ERRORS);
    assertEquals("Book club", after(CREATED, described).subject());
    assertEquals("", after(CREATED, described).description());
    assertEquals("Readers", after(CREATED, renamed(1, "Readers", true)).subject());
  }

  @Test
  void aSettingThatDoesNotSayWhatItBecameIsNotKnownFromThenOn() {
    assertNull(after(CREATED, renamed(1, null, true)).subject());
    assertNull(after(renamed(1, null, true), CREATED).subject());
    assertNull(after(CREATED, renamed(2, null, true), renamed(1, "A", true)).subject());
    assertNull(after(CREATED, renamed(2, "A", true), renamed(2, null, true)).subject());
    assertNull(after(CREATED, renamed(2, null, true), renamed(2, "A", true)).subject());
    assertEquals("A", after(CREATED, renamed(1, null, true), renamed(2, "A", true)).subject());
    assertEquals("Book club", after(CREATED, renamed(1, null, false)).subject());
  }

  @Test
  void theLaterNameWins() {
    assertEquals("B", after(CREATED, renamed(1, "C", true), renamed(2, "B", true)).subject());
    assertEquals("B", after(renamed(2, "B", true), renamed(1, "C", true), CREATED).subject());
  }

  @Test
  void aNameGivenInTheSecondOfTheCreationWins() {
    assertEquals("A", after(CREATED, renamed(0, "A", true)).subject());
    assertEquals("A", after(renamed(0, "A", true), CREATED).subject());
  }

  @Test
  void suspensionsComeAndGo() {
    var suspended = new GroupSuspended(at(1), GROUP);
    var cleared = new GroupSuspensionCleared(at(2), GROUP);
    assertEquals(true, after(CREATED, suspended).suspended());
    assertEquals(false, after(CREATED, suspended, cleared).suspended());
    assertEquals(false, after(cleared, CREATED, suspended).suspended());
  }

  @Test
  void aDeletionIsFinalAndNobodyIsLeft() {
    GroupState gone =
        state(new GroupDeleted(at(5), GROUP, null), CREATED, joined(1, ANA), joined(9, BEN));
    assertTrue(gone.isDeleted());
    assertEquals(NOON.plusSeconds(5), gone.deletedAt());
    assertEquals("Book club", gone.group().subject());
    assertEquals(List.of(), gone.group().participants());
    assertEquals(0, gone.group().participantCount());
    assertEquals(NOON.plusSeconds(3), gone.after(new GroupDeleted(at(3), GROUP, null)).deletedAt());
  }

  @Test
  void whatChangesNothingChangesNothing() {
    GroupState before = state(CREATED, joined(1, ANA));
    for (GroupEvent event :
        List.of(
            new GroupDeletionFailed(at(2), GROUP, null, ERRORS),
            new JoinRequested(at(2), GROUP, Samples.WISH, BEN, null),
            new JoinRequestWithdrawn(at(2), GROUP, Samples.WISH, ANA, null),
            new UnrecognizedEvent(at(2), GROUP, "t", "k", "why", "{}"))) {
      assertEquals(before, before.after(event), event::toString);
    }
  }

  @Test
  void eventsOfOtherGroupsAreRefused() {
    String refusal = "event is not of this group, give it to the state of its own group";
    GroupId other = new GroupId("other");
    for (GroupEvent event :
        List.of(
            new GroupSuspended(at(1), other),
            new ParticipantJoined(at(1), other, ANA, null),
            new GroupCreationFailed(at(1), null, null, ERRORS),
            new UnrecognizedEvent(at(1), null, "t", "k", "why", "{}"))) {
      assertEquals(refusal, Refusal.of(() -> GroupState.of(GROUP).after(event)));
      assertEquals(refusal, Refusal.of(() -> read().after(event)));
    }
  }

  @Test
  void whileOthersMayBeInNobodyIsClaimedToBeAll() {
    GroupState state = state(joined(1, ANA));
    assertNull(state.group().participants());
    assertNull(state.group().participantCount());
    assertEquals(List.of(ANA), state.members().stream().map(Membership::participant).toList());
    assertEquals(List.of(ANA), state.after(CREATED).group().participants());
  }

  @Test
  void nothingPersonalIsShown() {
    String shown = state(CREATED, joined(1, ANA), left(2, BEN)).toString();
    Stream.of("waId=", "ana", "US.2").forEach(word -> assertFalse(shown.contains(word), shown));
  }

  @Test
  void wrongStatesAreRefused() {
    assertEquals("id", Refusal.ofNull(() -> GroupState.of((GroupId) null)));
    assertEquals("at", Refusal.ofNull(() -> new Told<>("x", null)));
    assertEquals(
        "tellings is empty, a membership is somebody's",
        Refusal.of(() -> new Membership(List.of())));
    assertEquals(
        "participant", Refusal.ofNull(() -> new Membership.Telling(null, true, Instant.EPOCH)));
    assertEquals("at", Refusal.ofNull(() -> new Membership.Telling(ANA, true, null)));
  }
}
