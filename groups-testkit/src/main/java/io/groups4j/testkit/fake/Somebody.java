package io.groups4j.testkit.fake;

import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import java.util.Objects;

/** A person who acts, as a test names them. */
final class Somebody {

  private Somebody() {}

  /** By WhatsApp id: digits. */
  static Participant called(String waId) {
    return new Participant(ParticipantId.ofWaId(Objects.requireNonNull(waId, "waId")), null, null);
  }

  /** By their own ids: an input is what a request calls somebody, and nobody's own name. */
  static Participant known(Participant person) {
    ParticipantId id = Objects.requireNonNull(person, "person").id();
    if (id.waId() == null && id.userId() == null) {
      throw new IllegalArgumentException(
          "person has neither a WhatsApp id nor a user id, one is needed");
    }
    return new Participant(
        new ParticipantId(id.waId(), id.userId()), person.parentUserId(), person.username());
  }
}
