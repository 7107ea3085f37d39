package io.groups4j.domain;

import static io.groups4j.domain.Happenings.CREATED;
import static io.groups4j.domain.Happenings.after;
import static io.groups4j.domain.Happenings.cleared;
import static io.groups4j.domain.Happenings.joined;
import static io.groups4j.domain.Happenings.left;
import static io.groups4j.domain.Happenings.removed;
import static io.groups4j.domain.Happenings.state;
import static io.groups4j.domain.Happenings.suspended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one second leaves open, and who may be who. */
class GroupStateDoubtTest {

  private static final Participant NUMBER = new Participant(ParticipantId.ofWaId("1"), null, null);
  private static final Participant OTHER = new Participant(ParticipantId.ofWaId("2"), null, null);
  private static final Participant USER =
      new Participant(ParticipantId.ofUserId("US.1"), null, null);
  private static final Participant BOTH =
      new Participant(new ParticipantId("1", "US.1"), null, null);
  private static final Participant NATIONAL =
      new Participant(ParticipantId.ofInput("786 534-7866"), null, null);

  @Test
  void whoJoinsAndLeavesInOneSecondIsWhereTheyWereBefore() {
    assertEquals(List.of(), after(CREATED, joined(1, NUMBER), left(1, NUMBER)).participants());
    assertEquals(List.of(), after(CREATED, left(1, NUMBER), joined(1, NUMBER)).participants());
    assertEquals(
        List.of(NUMBER),
        after(CREATED, joined(1, NUMBER), left(5, NUMBER), joined(5, NUMBER)).participants());
    assertEquals(
        List.of(NUMBER),
        after(joined(5, NUMBER), left(5, NUMBER), CREATED, joined(1, NUMBER)).participants());
  }

  @Test
  void severalSuchSecondsLeaveThemThereToo() {
    assertEquals(
        1,
        after(
                joined(9, NUMBER),
                removed(9, NUMBER),
                left(5, NUMBER),
                joined(5, NUMBER),
                CREATED,
                joined(1, NUMBER))
            .participantCount());
  }

  @Test
  void whatIsSuspendedAndClearedInOneSecondIsAsItWasBefore() {
    assertEquals(false, after(CREATED, suspended(5), cleared(5)).suspended());
    assertEquals(false, after(cleared(5), suspended(5), CREATED).suspended());
    assertEquals(true, after(CREATED, suspended(1), cleared(5), suspended(5)).suspended());
    assertEquals(true, after(suspended(5), cleared(5), CREATED, suspended(1)).suspended());
    assertNull(after(suspended(5), cleared(5)).suspended());
  }

  @Test
  void somebodyWhoWentByANameThatNobodyCameByMayBeAnybodyWhoIsIn() {
    for (GroupEvent gone : List.of(left(5, USER), removed(5, USER), removed(5, NATIONAL))) {
      Group group = after(CREATED, joined(1, NUMBER), gone);
      assertNull(group.participants());
      assertNull(group.participantCount());
      assertEquals(
          List.of(NUMBER),
          state(CREATED, joined(1, NUMBER), gone).members().stream()
              .filter(Membership::present)
              .map(Membership::participant)
              .toList());
    }
    assertNull(after(CREATED, joined(1, NUMBER), left(5, USER), joined(7, USER)).participants());
  }

  @Test
  void whoItWasMayBeToldLater() {
    assertEquals(
        List.of(),
        after(CREATED, joined(1, NUMBER), left(5, USER), joined(1, BOTH)).participants());
    assertEquals(
        List.of(BOTH),
        after(CREATED, joined(1, NUMBER), left(5, USER), joined(7, BOTH)).participants());
  }

  @Test
  void somebodyWhoIsSurelySomebodyElseLeavesNoDoubt() {
    Participant user2 = new Participant(ParticipantId.ofUserId("US.2"), null, null);
    assertEquals(List.of(OTHER), after(CREATED, joined(1, OTHER), left(5, NUMBER)).participants());
    assertEquals(List.of(OTHER), after(CREATED, joined(1, OTHER), left(5, BOTH)).participants());
    assertEquals(List.of(user2), after(CREATED, joined(1, user2), left(5, USER)).participants());
    assertEquals(List.of(), after(CREATED, left(5, USER)).participants());
    assertEquals(
        List.of(),
        after(CREATED, joined(1, NUMBER), left(5, USER), left(6, NUMBER)).participants());
  }

  @Test
  void whoCameAndWentInOneSecondByOneNameLeavesNoDoubt() {
    assertEquals(
        List.of(NUMBER),
        after(CREATED, joined(1, NUMBER), joined(5, USER), left(5, USER)).participants());
  }
}
