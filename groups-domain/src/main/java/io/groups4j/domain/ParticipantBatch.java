package io.groups4j.domain;

import java.util.Collection;
import java.util.List;

/**
 * The people that one call is about: at least one, at most {@value #MAX}, and nobody twice.
 *
 * <p>Each is called by {@link ParticipantId#address()}. Nobody twice means by {@link
 * ParticipantId#isSameAs}: two spellings of one phone number are refused, and so are two that share
 * any identity. What cannot be recognised is the provider's to refuse, with the code 131202: a
 * number without country code beside the same number with it, or somebody's number beside their
 * user id.
 *
 * @param participants who, in the order they are sent
 */
public record ParticipantBatch(List<ParticipantId> participants) {

  /** How many people one call may name: Meta, "Group management", remove group participants. */
  public static final int MAX = 8;

  /** Copies the people, and refuses none, too many, the same one twice and what cannot be sent. */
  public ParticipantBatch {
    participants = List.copyOf(participants);
    if (participants.isEmpty() || participants.size() > MAX) {
      throw new IllegalArgumentException(
          "participants are " + participants.size() + ", 1 to " + MAX + " are allowed in one call");
    }
    for (int i = 0; i < participants.size(); i++) {
      checkAddress("participant at index " + i, participants.get(i));
      for (int j = 0; j < i; j++) {
        if (participants.get(i).isSameAs(participants.get(j))) {
          throw new IllegalArgumentException(
              "participants have the same person twice, at index "
                  + j
                  + " and at index "
                  + i
                  + "; name each once");
        }
      }
    }
  }

  private static void checkAddress(String field, ParticipantId participant) {
    String address = Text.identifier(field, participant.address());
    boolean hasIdOfTheirs = participant.waId() != null || participant.userId() != null;
    if (!hasIdOfTheirs && !Text.isPhoneNumber(address) && !Text.isUserId(address)) {
      throw new IllegalArgumentException(
          field
              + " has an input that is neither a phone number, made of digits, +, -, brackets and"
              + " spaces, nor a business-scoped user id such as US.1349");
    }
  }

  /** These people, in the order of the collection. */
  public static ParticipantBatch of(Collection<ParticipantId> participants) {
    return new ParticipantBatch(List.copyOf(participants));
  }

  /** Shows how many there are, and not who. */
  @Override
  public String toString() {
    return "ParticipantBatch[" + participants.size() + "]";
  }
}
