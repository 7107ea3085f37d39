package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group, as the provider describes them.
 *
 * @param id who it is
 * @param parentUserId the user id in the parent portfolio; null when the provider does not say
 * @param username the name the person has chosen; null when there is none or it is not said
 */
public record Participant(
    ParticipantId id, @Nullable String parentUserId, @Nullable String username) {

  /** Refuses a participant without identity, and takes blank for absent. */
  public Participant {
    Objects.requireNonNull(id, "id");
    parentUserId = Text.blankToNull(parentUserId);
    username = Text.blankToNull(username);
  }

  /** Shows no name and no number. */
  @Override
  public String toString() {
    return "Participant[" + id + "]";
  }
}
