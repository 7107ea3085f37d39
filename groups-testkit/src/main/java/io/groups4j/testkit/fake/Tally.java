package io.groups4j.testkit.fake;

import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateStatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What analytics count, drawn from what is told. Everything is called under the lock of {@link
 * Chats}.
 */
final class Tally {

  /** What is counted. */
  enum Kind {
    SENT,
    DELIVERED,
    READ,
    RECEIVED,
    JOINED,
    LEFT
  }

  /**
   * One of what is counted.
   *
   * @param group where it happened; null between the business and one person
   * @param pricing what it was priced as; null where that is not told
   */
  record Fact(Instant at, Kind kind, @Nullable GroupId group, @Nullable Pricing pricing) {}

  private record Opened(MessageId message, @Nullable ParticipantId person) {}

  private final List<Fact> facts = new ArrayList<>();
  private final Set<Opened> read = new HashSet<>();

  void note(GroupEvent event) {
    if (event instanceof MessageStatusChanged told) {
      status(event, told.messageId(), told.status(), told.recipient(), told.pricing());
    } else if (event instanceof PrivateStatusChanged told) {
      status(event, told.messageId(), told.status(), told.recipient(), told.pricing());
    } else if (event instanceof GroupMessageReceived) {
      add(event, Kind.RECEIVED, null);
    } else if (event instanceof ParticipantJoined) {
      add(event, Kind.JOINED, null);
    } else if (event instanceof ParticipantLeft) {
      add(event, Kind.LEFT, null);
    } else if (event instanceof ParticipantsRemoved told) {
      // No document says whether who is put out has left; they are no longer in.
      told.removed().forEach(gone -> add(event, Kind.LEFT, null));
    }
  }

  private void status(
      GroupEvent event,
      MessageId message,
      MessageStatus status,
      @Nullable ParticipantId person,
      @Nullable Pricing pricing) {
    if (status.equals(MessageStatus.SENT)) {
      add(event, Kind.SENT, pricing);
    } else if (status.equals(MessageStatus.DELIVERED)) {
      add(event, Kind.DELIVERED, pricing);
    } else if (status.meansRead() && read.add(new Opened(message, person))) {
      add(event, Kind.READ, pricing);
    }
  }

  private void add(GroupEvent event, Kind kind, @Nullable Pricing pricing) {
    facts.add(new Fact(event.origin().occurredAt(), kind, event.group().orElse(null), pricing));
  }

  /** What happened then; the end of the period is not part of it. */
  Stream<Fact> during(AnalyticsPeriod period) {
    return facts.stream()
        .filter(fact -> !fact.at().isBefore(period.start()) && fact.at().isBefore(period.end()));
  }
}
