package io.groups4j.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's open wish to join a group that needs approval.
 *
 * @param id what to approve or reject
 * @param participant who asks; null when the provider does not say
 * @param createdAt when they asked, to the second; null when the provider leaves it out
 */
public record JoinRequest(
    JoinRequestId id, @Nullable Participant participant, @Nullable Instant createdAt) {

  /** Refuses a wish without id. */
  public JoinRequest {
    Objects.requireNonNull(id, "id");
  }
}
