package io.groups4j.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group as the provider describes it.
 *
 * <p>A component is null when it was not among the {@link GroupField}s asked for, and when the
 * provider leaves it out, as it does for a description that was never set.
 *
 * <p>To keep a copy that follows the events, see {@link GroupState}.
 *
 * @param id the group
 * @param subject the name
 * @param description what it is about
 * @param joinApprovalMode how people get in
 * @param suspended whether WhatsApp has suspended the group
 * @param createdAt when it was created, to the second
 * @param participants who is in it, the business left out
 * @param participantCount how many are in it, the business left out
 */
public record Group(
    GroupId id,
    @Nullable String subject,
    @Nullable String description,
    @Nullable JoinApprovalMode joinApprovalMode,
    @Nullable Boolean suspended,
    @Nullable Instant createdAt,
    @Nullable List<Participant> participants,
    @Nullable Integer participantCount) {

  /** Refuses a group without id, and copies the participants. */
  public Group {
    Objects.requireNonNull(id, "id");
    participants = participants == null ? null : List.copyOf(participants);
  }

  /**
   * What is known once this event is taken into account, however old this reading is.
   *
   * <p>Every event counts as newer than the reading. If it may be older, as after a restart, begin
   * with {@link GroupState#of(Group, Instant)}. What comes back takes further events, repeated or
   * late ones too, and gives the group as it is then.
   *
   * @throws IllegalArgumentException if the event is of another group, or of none
   */
  public GroupState after(GroupEvent event) {
    return GroupState.of(this, Instant.EPOCH).after(event);
  }
}
