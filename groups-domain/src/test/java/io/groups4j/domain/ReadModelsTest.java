package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the provider says about groups: whole, open, and not to be changed from outside. */
class ReadModelsTest {

  private static final GroupId ID = new GroupId("g1");
  private static final Participant ANA =
      new Participant(ParticipantId.ofWaId("15550001"), null, null);

  @Test
  void aGroupNeedsNothingButItsId() {
    Group group = new Group(ID, null, null, null, null, null, null, null);
    assertEquals(ID, group.id());
    assertNull(group.participants());
    assertEquals(
        "id", Refusal.ofNull(() -> new Group(null, null, null, null, null, null, null, null)));
  }

  @Test
  void aGroupKeepsWhatTheProviderSaysHoweverOdd() {
    JoinApprovalMode odd = new JoinApprovalMode("invite_only");
    Group group = new Group(ID, "", "x".repeat(5000), odd, true, Instant.EPOCH, List.of(), -1);
    assertEquals("", group.subject());
    assertEquals(5000, group.description().length());
    assertEquals(odd, group.joinApprovalMode());
    assertEquals(-1, group.participantCount());
  }

  @Test
  void aGroupCopiesItsParticipants() {
    List<Participant> mine = new ArrayList<>(List.of(ANA));
    Group group = new Group(ID, null, null, null, null, null, mine, null);
    mine.clear();
    assertEquals(List.of(ANA), group.participants());
    assertThrows(UnsupportedOperationException.class, () -> group.participants().clear());
  }

  @Test
  void aSummaryNeedsNothingButItsId() {
    assertEquals(ID, new GroupSummary(ID, null, null).id());
    assertEquals("id", Refusal.ofNull(() -> new GroupSummary(null, "Book club", Instant.EPOCH)));
  }

  @Test
  void aPageCopiesItsItems() {
    List<String> mine = new ArrayList<>(List.of("a", "b"));
    Page<String> page = new Page<>(mine, null, null);
    mine.clear();
    assertEquals(List.of("a", "b"), page.items());
    assertThrows(UnsupportedOperationException.class, () -> page.items().clear());
  }

  @Test
  void aPageIsTheLastWhenNothingLeadsOn() {
    Cursor cursor = new Cursor("c");
    assertTrue(new Page<>(List.of("a"), null, cursor).isLast());
    assertFalse(new Page<>(List.of(), cursor, null).isLast());
  }

  @Test
  void allFieldsAreEveryFieldAndCannotBeChanged() {
    assertEquals(EnumSet.allOf(GroupField.class), GroupField.all());
    assertThrows(
        UnsupportedOperationException.class, () -> GroupField.all().remove(GroupField.SUBJECT));
  }
}
