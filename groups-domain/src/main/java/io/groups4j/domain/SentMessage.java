package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message that the provider has accepted. Whether it reaches anybody, its statuses tell.
 *
 * @param id what the provider calls it from now on
 * @param pacing what becomes of a template that WhatsApp lets out step by step; null where the
 *     provider does not say, which is so for everything else
 */
public record SentMessage(MessageId id, @Nullable PacingStatus pacing) {

  /** Refuses null for the id. */
  public SentMessage {
    Objects.requireNonNull(id, "id");
  }
}
