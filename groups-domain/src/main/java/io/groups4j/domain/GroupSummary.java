package io.groups4j.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group as it stands in the list of active groups.
 *
 * @param id the group
 * @param subject the name; null when the provider leaves it out
 * @param createdAt when it was created, to the second; null when the provider leaves it out
 */
public record GroupSummary(GroupId id, @Nullable String subject, @Nullable Instant createdAt) {

  /** Refuses a group without id. */
  public GroupSummary {
    Objects.requireNonNull(id, "id");
  }
}
