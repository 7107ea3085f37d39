package io.groups4j.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an application knows of a group by its events: {@link Group} and how fresh each part is.
 *
 * <p>Give it every event of the group and store what comes back. <strong>No order is needed, and
 * repeats do no harm</strong>: the same events give the same state however they arrive, since each
 * part remembers the time that it is from, and the later time wins. The provider's times are whole
 * seconds. Of two facts in one second, whichever arrives first, leaving counts before joining,
 * suspending before lifting, and the text that sorts last before the others; where that guess was
 * wrong, the next event or a fresh {@link #of(Group, Instant)} puts it right. Three things need no
 * time: what a creation tells has been so from the beginning, a deletion is final, and nothing that
 * is told of a failed request changes anything.
 *
 * <p>People are told apart by {@link ParticipantId#isSameAs}, across all that was ever said of
 * them. A removal names people as the request had called them, so call them by international
 * number, WhatsApp id or user id: one that cannot be recognised leaves the group as it was.
 *
 * <p>It grows by a line for every person who was ever told of. To shed those who are out, begin
 * again with a fresh reading.
 *
 * @param id the group
 * @param subject the name; null when it is not known
 * @param description what it is about; null when it is not known
 * @param joinApprovalMode how people get in; null when it is not known
 * @param suspended whether WhatsApp has suspended the group; null when it is not known
 * @param createdAt when it was created; null when it is not known
 * @param completeAt since when everybody in the group is among the members, the epoch for always;
 *     null when others may be in it, too. What is told of people before that time is ignored
 * @param members everybody who has been told of, whether in or out, in order of time
 * @param deletedAt when it was deleted; null while it is not known to be
 */
public record GroupState(
    GroupId id,
    @Nullable Told<String> subject,
    @Nullable Told<String> description,
    @Nullable JoinApprovalMode joinApprovalMode,
    @Nullable Told<Boolean> suspended,
    @Nullable Instant createdAt,
    @Nullable Instant completeAt,
    List<Membership> members,
    @Nullable Instant deletedAt) {

  /** Refuses a state without group, and copies the members. */
  public GroupState {
    Objects.requireNonNull(id, "id");
    members = List.copyOf(members);
  }

  /** A group of which nothing is known yet but that there is one. */
  public static GroupState of(GroupId id) {
    return new GroupState(id, null, null, null, null, null, null, List.of(), null);
  }

  /**
   * A group as it was read from the provider.
   *
   * @param readAt when it was asked for; earlier events change nothing that was read
   */
  public static GroupState of(Group group, Instant readAt) {
    return Projection.of(group, readAt.truncatedTo(ChronoUnit.SECONDS));
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
   * <p>Participants and their number are null while others may be in it, too: see {@link #members}.
   * Nobody is in a group that is deleted.
   */
  public Group group() {
    List<Participant> people = isDeleted() ? List.of() : present();
    return new Group(
        id,
        valueOf(subject),
        valueOf(description),
        joinApprovalMode,
        valueOf(suspended),
        createdAt,
        people,
        people == null ? null : Integer.valueOf(people.size()));
  }

  private @Nullable List<Participant> present() {
    return completeAt == null
        ? null
        : members.stream().filter(Membership::present).map(Membership::participant).toList();
  }

  private static <T> @Nullable T valueOf(@Nullable Told<T> told) {
    return told == null ? null : told.value();
  }
}
