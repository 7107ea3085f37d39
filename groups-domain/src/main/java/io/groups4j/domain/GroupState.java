package io.groups4j.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an application knows of a group by its events: {@link Group} and how fresh each part is.
 *
 * <p>Give it every event of the group and store what comes back. <strong>No order is needed, and
 * repeats do no harm</strong>: the same events give the same state however they arrive, since each
 * part remembers the time that it is from, and the later time wins. The provider's times are whole
 * seconds, and what happened within one is settled as follows:
 *
 * <ul>
 *   <li>Who joined and left is where they were before, and so is a group that was suspended and
 *       cleared: nobody joins who is in, and nothing is cleared that was not suspended.
 *   <li>Of two names, or two descriptions, the one that sorts last counts. That is a guess; where
 *       it is wrong, the next event or a fresh reading puts it right.
 * </ul>
 *
 * <p>Three things need no time: what a creation tells has been so from the beginning, a deletion is
 * final, and nothing that is told of a failed request changes anything. A setting that has changed,
 * and nobody says to what, is not known from then on.
 *
 * <p>People are told apart by {@link ParticipantId#isSameAs}, across all that was ever said of
 * them. A removal names people as the request had called them, so call them by international
 * number, WhatsApp id or user id. Somebody who goes by a name that nobody came in by may be anybody
 * in the group whose name of that kind is not known. As long as there is such a person, it is not
 * known who is in: {@link #group()} does not guess. An {@link UnrecognizedEvent} changes nothing
 * here; read the group again if it may have told of people.
 *
 * <p>It grows by a line each time that somebody comes or goes. To shed them, begin again with a
 * fresh reading.
 *
 * @param id the group
 * @param subject the name; null when it is not known
 * @param description what it is about; null when it is not known
 * @param joinApprovalMode how people get in; null when it is not known
 * @param suspensions each time that it was told whether WhatsApp has suspended the group, in order
 *     of time; no two alike
 * @param createdAt when it was created; null when it is not known
 * @param readAt when the reading was made that this began with; null if it began with none
 * @param complete whether everybody who is in the group has been told of
 * @param members everybody who has been told of, whether in or out, in the order in which they were
 * @param deletedAt when it was deleted; null while it is not known to be
 */
public record GroupState(
    GroupId id,
    @Nullable Told<String> subject,
    @Nullable Told<String> description,
    @Nullable JoinApprovalMode joinApprovalMode,
    List<Told<Boolean>> suspensions,
    @Nullable Instant createdAt,
    @Nullable Instant readAt,
    boolean complete,
    List<Membership> members,
    @Nullable Instant deletedAt) {

  /** Refuses a state without group, and copies the lists. */
  public GroupState {
    Objects.requireNonNull(id, "id");
    suspensions = List.copyOf(suspensions);
    members = List.copyOf(members);
  }

  /** A group of which nothing is known yet but that there is one. */
  public static GroupState of(GroupId id) {
    return new GroupState(id, null, null, null, List.of(), null, null, false, List.of(), null);
  }

  /**
   * A group as it was read from the provider.
   *
   * <p>Take the time on your clock <em>before</em> the call, and subtract by how much it may be
   * ahead of the provider's, such as a minute: events have the provider's time. Too early does
   * little harm, since an event that the reading knows already mostly says the same again. Too late
   * loses what happened in between.
   *
   * <p>Everybody is known to be told of if the participants were read, and are as many as their
   * number says, if that was read, too.
   *
   * @param readAt when it was asked for; earlier events change nothing that was read, and those of
   *     the same second do
   */
  public static GroupState of(Group group, Instant readAt) {
    return Projection.of(group, readAt);
  }

  /**
   * What is known once this event is taken into account.
   *
   * @throws IllegalArgumentException if the event is of another group, or of none
   */
  public GroupState after(GroupEvent event) {
    if (!event.group().filter(id::equals).isPresent()) {
      throw new IllegalArgumentException(
          "event is not of this group, give it to the state of its own group");
    }
    return Projection.of(this, event);
  }

  /** Whether the group is gone for good. */
  public boolean isDeleted() {
    return deletedAt != null;
  }

  /**
   * The group as it is by all that is known.
   *
   * <p>Participants and their number are null as long as it is not known for everybody whether they
   * are in: {@link #members} has those who are told of. Nobody is in a group that is deleted.
   */
  public Group group() {
    List<Participant> people = isDeleted() ? List.of() : present();
    return new Group(
        id,
        valueOf(subject),
        valueOf(description),
        joinApprovalMode,
        Told.lastWord(suspensions),
        createdAt,
        people,
        people == null ? null : Integer.valueOf(people.size()));
  }

  private @Nullable List<Participant> present() {
    List<Membership> in = members.stream().filter(Membership::present).toList();
    boolean isKnown =
        complete && members.stream().noneMatch(gone -> in.stream().anyMatch(gone::mayHaveComeAs));
    return isKnown ? in.stream().map(Membership::participant).toList() : null;
  }

  private static <T> @Nullable T valueOf(@Nullable Told<T> told) {
    return told == null ? null : told.value();
  }
}
