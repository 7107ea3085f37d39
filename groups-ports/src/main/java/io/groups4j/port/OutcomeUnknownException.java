package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import org.jspecify.annotations.Nullable;

/**
 * The request was sent and nobody knows what came of it: look before repeating.
 *
 * <p>Thrown for what changes something, when the connection broke or the answer came too late or
 * said no more than that something failed, or that it can be asked again later. The change may have
 * been made, may still be made, or not. Read the group, or wait for the event, and decide then.
 */
public final class OutcomeUnknownException extends GroupsException {

  private static final long serialVersionUID = 1L;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what came of it
   * @param providerError what the provider said; null when it said nothing
   * @param cause what failed underneath; null when nothing did
   */
  public OutcomeUnknownException(
      String message, @Nullable ProviderError providerError, @Nullable Throwable cause) {
    super(message, providerError, cause);
  }
}
