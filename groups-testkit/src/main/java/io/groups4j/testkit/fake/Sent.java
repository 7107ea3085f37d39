package io.groups4j.testkit.fake;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.CustomerServiceWindow;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of the business at one moment.
 *
 * @param group where it was sent; null if to one person
 * @param draft what was sent; null for a pin, and for what went to one person
 * @param reference what the application calls it
 * @param category what it is priced as
 * @param at when it was sent
 * @param window the group's customer service window at that time
 * @param recipients who it is for
 * @param reached how far it has come with those it has reached
 */
record Sent(
    MessageId id,
    @Nullable GroupId group,
    @Nullable MessageDraft draft,
    @Nullable String reference,
    PricingCategory category,
    Instant at,
    CustomerServiceWindow window,
    List<Participant> recipients,
    Map<Participant, MessageStatus> reached) {

  /** What is no draft: a pin, or a message to one person. */
  Sent(
      MessageId id,
      @Nullable GroupId group,
      @Nullable String reference,
      PricingCategory category,
      Instant at,
      CustomerServiceWindow window,
      List<Participant> recipients,
      Map<Participant, MessageStatus> reached) {
    this(id, group, null, reference, category, at, window, recipients, reached);
  }

  /** Whether there is something to listen to. */
  boolean isVoice() {
    return draft != null && draft.message() instanceof AudioMessage audio && audio.voice();
  }

  boolean hasReached(ParticipantId who) {
    return recipient(who).filter(reached::containsKey).isPresent();
  }

  Optional<Participant> recipient(ParticipantId who) {
    return recipients.stream().filter(person -> person.id().isSameAs(who)).findFirst();
  }

  Sent reaching(Participant person, MessageStatus status) {
    Map<Participant, MessageStatus> further = new LinkedHashMap<>(reached);
    further.put(person, status);
    return new Sent(id, group, draft, reference, category, at, window, recipients, further);
  }

  /** Nobody gets it any more. */
  Sent lost() {
    return new Sent(id, group, draft, reference, category, at, window, List.of(), reached);
  }
}
