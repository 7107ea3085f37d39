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
}
