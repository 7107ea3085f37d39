package io.groups4j.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether one person is in a group, or no longer, by the latest event that tells of them.
 *
 * <p>Who has left is remembered as well, or a late event of how they joined would bring them back.
 *
 * @param tellings how the provider has described the person, each with the last time it did; in
 *     order of time
 * @param present whether the person is in the group
 * @param since the time of the event that says so
 */
public record Membership(List<Told<Participant>> tellings, boolean present, Instant since) {

  private static final Comparator<Told<Participant>> BY_TIME =
      Comparator.<Told<Participant>, Instant>comparing(Told::at)
          .thenComparing(told -> description(told.value()));

  /** In order of arrival, then of nothing that means something, but always the same. */
  static final Comparator<Membership> ORDER =
      Comparator.comparing(Membership::since)
          .thenComparing(member -> description(member.tellings.get(0).value()));

  /** Refuses a membership of nobody, and copies the descriptions. */
  public Membership {
    tellings = Objects.requireNonNull(tellings, "tellings").stream().sorted(BY_TIME).toList();
    Objects.requireNonNull(since, "since");
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("tellings is empty, a membership is somebody's");
    }
  }

  static Membership of(Participant participant, boolean present, Instant since) {
    return new Membership(List.of(new Told<>(participant, since)), present, since);
  }

  /** Who it is, by the latest of each thing that is known of them. */
  public Participant participant() {
    return new Participant(
        new ParticipantId(
            latest(person -> person.id().waId()),
            latest(person -> person.id().userId()),
            latest(person -> person.id().input())),
        latest(Participant::parentUserId),
        latest(Participant::username));
  }

  /** Whether it is surely the same person: {@link ParticipantId#isSameAs}. */
  boolean isSameAs(Membership other) {
    return tellings.stream()
        .anyMatch(
            mine ->
                other.tellings.stream()
                    .anyMatch(theirs -> mine.value().id().isSameAs(theirs.value().id())));
  }

  /** What both say of one person. In the same second, leaving comes after joining. */
  Membership and(Membership other) {
    List<Told<Participant>> all = new ArrayList<>(tellings);
    for (Told<Participant> telling : other.tellings) {
      all.removeIf(
          mine -> mine.value().equals(telling.value()) && mine.at().isBefore(telling.at()));
      if (all.stream().noneMatch(mine -> mine.value().equals(telling.value()))) {
        all.add(telling);
      }
    }
    int order = since.compareTo(other.since);
    boolean mineCounts = order > 0 || order == 0 && !present;
    return mineCounts
        ? new Membership(all, present, since)
        : new Membership(all, other.present, other.since);
  }

  private @Nullable String latest(Function<Participant, @Nullable String> part) {
    String latest = null;
    for (Told<Participant> telling : tellings) {
      String value = part.apply(telling.value());
      latest = value == null ? latest : value;
    }
    return latest;
  }

  /** Tells any two descriptions apart. */
  private static String description(Participant person) {
    return EventParts.deliveryKey(
        "person",
        said(person.id().waId()),
        said(person.id().userId()),
        said(person.id().input()),
        said(person.parentUserId()),
        said(person.username()));
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : "=" + value;
  }
}
