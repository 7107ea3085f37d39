package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GroupSettingsChangeTest {

  private static final ProfilePicture PICTURE = ProfilePicture.of(JpegBytes.square(320));
  private static final GroupSubject SUBJECT = new GroupSubject("Book club");
  private static final GroupDescription DESCRIPTION = new GroupDescription("On Fridays.");

  @Test
  void itBeginsWithAnyOfThem() {
    assertEquals(
        new GroupSettingsChange(SUBJECT, null, null), GroupSettingsChange.ofSubject(" Book club "));
    assertEquals(
        new GroupSettingsChange(null, DESCRIPTION, null),
        GroupSettingsChange.ofDescription("On Fridays."));
    assertEquals(
        new GroupSettingsChange(null, null, PICTURE), GroupSettingsChange.ofPicture(PICTURE));
  }

  @Test
  void oneMoreLeavesTheOthers() {
    GroupSettingsChange all = new GroupSettingsChange(SUBJECT, DESCRIPTION, PICTURE);

    assertEquals(
        all,
        GroupSettingsChange.ofSubject("Book club")
            .withDescription("On Fridays.")
            .withPicture(PICTURE));
    assertEquals(
        all,
        GroupSettingsChange.ofPicture(PICTURE)
            .withSubject("Book club")
            .withDescription("On Fridays."));
    assertEquals(
        all,
        GroupSettingsChange.ofDescription("On Mondays.")
            .withPicture(PICTURE)
            .withDescription("On Fridays.")
            .withSubject("Book club"));
  }

  @Test
  void nothingToChangeIsRefused() {
    assertEquals(
        "settings change is empty, a subject, a description or a picture is needed",
        Refusal.of(() -> new GroupSettingsChange(null, null, null)));
  }

  @Test
  void anEmptySubjectIsRefusedAndAnEmptyDescriptionIsOne() {
    assertThrows(IllegalArgumentException.class, () -> GroupSettingsChange.ofSubject(" "));
    assertEquals("", GroupSettingsChange.ofDescription("").description().value());
    assertNull(GroupSettingsChange.ofDescription("").subject());
  }

  @Test
  void nullIsNamed() {
    GroupSettingsChange change = GroupSettingsChange.ofSubject("Book club");
    assertEquals("subject", Refusal.ofNull(() -> GroupSettingsChange.ofSubject(null)));
    assertEquals("description", Refusal.ofNull(() -> GroupSettingsChange.ofDescription(null)));
    assertEquals("picture", Refusal.ofNull(() -> GroupSettingsChange.ofPicture(null)));
    assertEquals("subject", Refusal.ofNull(() -> change.withSubject(null)));
    assertEquals("description", Refusal.ofNull(() -> change.withDescription(null)));
    assertEquals("picture", Refusal.ofNull(() -> change.withPicture(null)));
  }
}
