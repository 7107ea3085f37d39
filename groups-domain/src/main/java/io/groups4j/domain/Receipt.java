package io.groups4j.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come with one person, or as a whole.
 *
 * @param names the ways in which the provider has named the person, each once, in an order that
 *     means nothing; empty for what it has said without naming anybody
 * @param times when each status was first so, by the provider's clock
 */
public record Receipt(List<ParticipantId> names, Map<MessageStatus, Instant> times) {

  private static final Comparator<ParticipantId> BY_NAME =
      Comparator.comparing(name -> EventParts.nameKey(name));

  /** First what concerns nobody by name, then by a name; the same however it was put together. */
  static final Comparator<Receipt> ORDER =
      Comparator.comparing(
          receipt -> receipt.names.isEmpty() ? "" : EventParts.nameKey(receipt.names.get(0)));

  /** Refuses a receipt that says nothing, sorts the names, and copies both. */
  public Receipt {
    names = names.stream().distinct().sorted(BY_NAME).toList();
    times = Map.copyOf(times);
    if (times.isEmpty()) {
      throw new IllegalArgumentException("times is empty, a receipt has at least one status");
    }
  }

  static Receipt of(@Nullable ParticipantId name, MessageStatus status, Instant at) {
    return new Receipt(name == null ? List.of() : List.of(name), Map.of(status, at));
  }

  /** Who it is, by all that is known of them; empty when nobody is named. */
  public Optional<ParticipantId> person() {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ParticipantId(
                known(ParticipantId::waId),
                known(ParticipantId::userId),
                known(ParticipantId::input)));
  }

  /** Since when the message is known to be on somebody's phone; empty while it is not. */
  public Optional<Instant> deliveredAt() {
    return first(MessageStatus::meansDelivered);
  }

  /** Since when it is known to have been read; empty while it is not. */
  public Optional<Instant> readAt() {
    return first(MessageStatus::meansRead);
  }

  /** When it was listened to; empty while it is not known to be, as for all but voice messages. */
  public Optional<Instant> playedAt() {
    return first(MessageStatus.PLAYED::equals);
  }

  /** Whether it is this person's. */
  boolean isOf(ParticipantId person) {
    return names.stream().anyMatch(person::isSameAs);
  }

  /** Whether both are surely one person's, or neither names anybody. */
  boolean isSameAs(Receipt other) {
    return names.isEmpty() ? other.names.isEmpty() : names.stream().anyMatch(other::isOf);
  }

  /** What both say of one person: every name, and of each status the earlier time. */
  Receipt and(Receipt other) {
    Map<MessageStatus, Instant> earliest = new HashMap<>(times);
    other.times.forEach(
        (status, at) ->
            earliest.merge(status, at, (mine, theirs) -> theirs.isBefore(mine) ? theirs : mine));
    return new Receipt(Stream.concat(names.stream(), other.names.stream()).toList(), earliest);
  }

  Optional<Instant> first(Predicate<MessageStatus> counts) {
    return times.entrySet().stream()
        .filter(told -> counts.test(told.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder());
  }

  private @Nullable String known(Function<ParticipantId, @Nullable String> part) {
    return names.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
