package io.groups4j.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether one person is in a group, or no longer, by all that was told of them.
 *
 * <p>Who has left is remembered as well, or a late event of how they joined would bring them back.
 * The same goes for each time that somebody came or went: only all of them together tell where the
 * person is, whatever order they arrive in.
 *
 * @param tellings all that the provider has said of the person, in order of time; no two alike
 */
public record Membership(List<Telling> tellings) {

  /**
   * Something that the provider has said of a person.
   *
   * @param participant the person, as described there
   * @param present whether they were in the group from then on; null where that counts no longer,
   *     since the group was read later
   * @param at when that was so
   */
  public record Telling(Participant participant, @Nullable Boolean present, Instant at) {

    /** Refuses what is told of nobody, or of no time. */
    public Telling {
      Objects.requireNonNull(participant, "participant");
      Objects.requireNonNull(at, "at");
    }
  }

  private static final Comparator<Telling> BY_TIME =
      Comparator.comparing(Telling::at).thenComparing(Membership::description);

  /** By when they were first told of; in the same second always the same. */
  static final Comparator<Membership> ORDER =
      Comparator.comparing(member -> member.tellings.get(0), BY_TIME);

  /** Refuses a membership of nobody, and puts what was told in order. */
  public Membership {
    tellings = tellings.stream().distinct().sorted(BY_TIME).toList();
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("tellings is empty, a membership is somebody's");
    }
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

  /**
   * Whether the person is in the group: by the latest second that tells of them, or, if they came
   * and went within it, by the one before.
   */
  public boolean present() {
    return Boolean.TRUE.equals(
        Told.lastWord(
            counting().map(telling -> new Told<>(telling.present(), telling.at())).toList()));
  }

  /** Whether it is surely the same person: {@link ParticipantId#isSameAs}. */
  boolean isSameAs(Membership other) {
    return tellings.stream()
        .anyMatch(
            mine ->
                other.tellings.stream()
                    .anyMatch(
                        theirs -> mine.participant().id().isSameAs(theirs.participant().id())));
  }

  /** What both say of one person. */
  Membership and(Membership other) {
    return new Membership(Stream.concat(tellings.stream(), other.tellings.stream()).toList());
  }

  /**
   * Whether the person went without having come, and so came by another name, which may be the
   * other's: nothing that is known of both tells them apart.
   */
  boolean mayHaveComeAs(Membership other) {
    ParticipantId mine = participant().id();
    ParticipantId theirs = other.participant().id();
    return wentFirst()
        && (mine.waId() == null || theirs.waId() == null)
        && (mine.userId() == null || theirs.userId() == null);
  }

  private boolean wentFirst() {
    Instant first = counting().map(Telling::at).findFirst().orElse(null);
    return first != null
        && counting().filter(telling -> telling.at().equals(first)).noneMatch(Telling::present);
  }

  private Stream<Telling> counting() {
    return tellings.stream().filter(telling -> telling.present() != null);
  }

  private @Nullable String latest(Function<Participant, @Nullable String> part) {
    String latest = null;
    for (Telling telling : tellings) {
      String value = part.apply(telling.participant());
      latest = value == null ? latest : value;
    }
    return latest;
  }

  /** Tells any two apart that were said of one time. */
  private static String description(Telling telling) {
    Participant person = telling.participant();
    return EventParts.deliveryKey(
        "person",
        said(person.id().waId()),
        said(person.id().userId()),
        said(person.id().input()),
        said(person.parentUserId()),
        said(person.username()),
        String.valueOf(telling.present()));
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : "=" + value;
  }
}
