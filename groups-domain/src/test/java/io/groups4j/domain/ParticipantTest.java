package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantTest {

  private static final String NUMBER = "4915112345678";
  private static final String USER = "US.13491208655302741918";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankCountsAsAbsent(String blank) {
    assertEquals(ParticipantId.ofWaId(NUMBER), new ParticipantId(NUMBER, blank));
    assertEquals(ParticipantId.ofUserId(USER), new ParticipantId(blank, USER));
    assertNull(new ParticipantId(NUMBER, blank).userId());
    assertNull(new ParticipantId(blank, USER).waId());
  }

  @Test
  void withoutAnyIdentityItIsRefused() {
    for (String one : Arrays.asList(null, "", " ")) {
      for (String other : Arrays.asList(null, "", " ")) {
        assertEquals(
            "participant has neither a WhatsApp id nor a user id, one is needed",
            Refusal.of(() -> new ParticipantId(one, other)));
      }
    }
  }

  @Test
  void bothIdentitiesCount() {
    ParticipantId both = new ParticipantId(NUMBER, USER);
    assertEquals(NUMBER, both.waId());
    assertEquals(USER, both.userId());
    assertNotEquals(ParticipantId.ofWaId(NUMBER), both);
  }

  @Test
  void toStringSaysWhichIdentitiesAreKnownAndNotWhat() {
    assertEquals("ParticipantId[waId]", ParticipantId.ofWaId(NUMBER).toString());
    assertEquals("ParticipantId[userId]", ParticipantId.ofUserId(USER).toString());
    assertEquals("ParticipantId[waId, userId]", new ParticipantId(NUMBER, USER).toString());
  }

  @Test
  void aParticipantShowsNeitherNameNorNumber() {
    Participant ana = new Participant(new ParticipantId(NUMBER, USER), "US.99", "ana.reads");
    assertEquals("Participant[ParticipantId[waId, userId]]", ana.toString());
  }

  @Test
  void nullIsNamed() {
    assertEquals("id", Refusal.ofNull(() -> new Participant(null, null, null)));
  }
}
