package io.groups4j.domain;

import static io.groups4j.domain.Happenings.ANA;
import static io.groups4j.domain.Happenings.BEN;
import static io.groups4j.domain.Happenings.CREATED;
import static io.groups4j.domain.Happenings.at;
import static io.groups4j.domain.Happenings.cleared;
import static io.groups4j.domain.Happenings.fold;
import static io.groups4j.domain.Happenings.joined;
import static io.groups4j.domain.Happenings.left;
import static io.groups4j.domain.Happenings.read;
import static io.groups4j.domain.Happenings.renamed;
import static io.groups4j.domain.Happenings.suspended;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a group that was read has to do with the events before and after. */
class GroupStateReadingTest {

  private static final Participant NUMBER = new Participant(ParticipantId.ofWaId("1"), null, null);
  private static final Participant USER =
      new Participant(ParticipantId.ofUserId("US.1"), null, null);
  private static final Participant BOTH =
      new Participant(new ParticipantId("1", "US.1"), null, null);

  private static GroupState readAt(int second, Group group) {
    return GroupState.of(group, NOON.plusSeconds(second));
  }

  @Test
  void aReadingOfUnknownAgeIsOlderThanEveryEvent() {
    Group group = read(ANA);
    assertEquals(List.of(), group.after(left(-9, ANA)).group().participants());
    assertEquals("Readers", group.after(renamed(-9, "Readers", true)).group().subject());
    assertEquals(group, group.after(new GroupSuspensionCleared(at(0), GROUP)).group());
    assertEquals("Book club", read().after(CREATED).group().subject());
  }

  @Test
  void whatHappenedBeforeAReadingChangesNothingInIt() {
    GroupState fresh = GroupState.of(read(ANA), NOON.plusMillis(5_999));
    assertEquals(read(ANA), fresh.group());
    GroupState late =
        fresh
            .after(CREATED)
            .after(joined(4, BEN))
            .after(left(4, ANA))
            .after(renamed(4, "Zebra", true))
            .after(new GroupSuspended(at(4), GROUP));
    assertEquals(read(ANA), late.group());
    assertEquals(List.of(ANA, BEN), fresh.after(joined(5, BEN)).group().participants());
  }

  @Test
  void aReadingThatLeavesPeopleOutClaimsNothingAboutThem() {
    Group subjectOnly = new Group(GROUP, "Book club", null, null, null, null, null, 3);
    assertNull(subjectOnly.after(joined(1, ANA)).group().participants());
  }

  @Test
  void anEventOfTheSecondOfTheReadingCounts() {
    GroupState fresh = GroupState.of(read(ANA), NOON.plusMillis(5_500));
    assertEquals("Antiques", fresh.after(renamed(5, "Antiques", true)).group().subject());
    assertEquals(true, fresh.after(suspended(5)).group().suspended());
    assertEquals(List.of(), fresh.after(left(5, ANA)).group().participants());
    assertEquals(List.of(ANA, BEN), fresh.after(joined(5, BEN)).group().participants());
  }

  @Test
  void aSecondInWhichSomebodyCameAndWentLeavesThemAsTheyWereRead() {
    GroupState fresh = readAt(5, read(ANA));
    assertEquals(List.of(ANA), fold(fresh, left(5, ANA), joined(5, ANA)).group().participants());
    assertEquals(List.of(ANA), fold(fresh, joined(6, BEN), left(6, BEN)).group().participants());
    assertEquals(false, fold(fresh, cleared(6), suspended(6)).group().suspended());
  }

  @Test
  void whatIsToldLateStillSaysWhoSomebodyIs() {
    GroupState fresh = readAt(10, read(NUMBER));
    assertEquals(List.of(), fold(fresh, joined(2, BOTH), left(20, USER)).group().participants());
    assertEquals(List.of(), fold(fresh, left(20, USER), joined(2, BOTH)).group().participants());
    assertEquals(List.of(BOTH), fold(fresh, left(2, BOTH)).group().participants());
    assertEquals(List.of(NUMBER), fold(fresh, joined(2, BEN)).group().participants());
  }

  @Test
  void aReadingWithFewerPeopleThanItsNumberIsNotComplete() {
    Group lacking = new Group(GROUP, null, null, null, null, null, List.of(ANA), 2);
    GroupState state = readAt(5, lacking);
    assertNull(state.group().participants());
    assertNull(state.group().participantCount());
    assertEquals(List.of(ANA), state.members().stream().map(Membership::participant).toList());
    Group uncounted = new Group(GROUP, null, null, null, null, null, List.of(ANA), null);
    assertEquals(List.of(ANA), readAt(5, uncounted).group().participants());
  }

  @Test
  void aCreationDoesNotKnowWhoHadComeByTheTimeOfAReading() {
    Group lacking = new Group(GROUP, null, null, null, null, null, List.of(ANA), 2);
    Group unread = new Group(GROUP, null, null, null, null, null, null, null);
    for (Group group : List.of(lacking, unread)) {
      assertNull(readAt(5, group).after(CREATED).group().participants());
      assertNull(group.after(CREATED).group().participants());
    }
    assertEquals(List.of(ANA), readAt(5, read(ANA)).after(CREATED).group().participants());
  }

  @Test
  void aCreationDoesNotLiftASuspensionThatWasRead() {
    Group suspended = new Group(GROUP, null, null, null, true, null, null, null);
    assertEquals(true, suspended.after(CREATED).group().suspended());
    assertEquals(true, readAt(5, suspended).after(CREATED).group().suspended());
  }

  @Test
  void aRemovalAfterTheReadingOfSomebodyWhoWasNotInItMayBeOfAnybody() {
    Participant national = new Participant(ParticipantId.ofInput("786 534-7866"), null, null);
    GroupState fresh = readAt(5, read(NUMBER, BEN));
    assertNull(fresh.after(Happenings.removed(7, national)).group().participants());
    assertEquals(2, fresh.after(Happenings.removed(3, national)).group().participantCount());
  }
}
