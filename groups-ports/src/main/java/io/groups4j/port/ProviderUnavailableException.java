package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import org.jspecify.annotations.Nullable;

/**
 * The provider could not be reached, or could not answer now: try later.
 *
 * <p>Nothing was changed. As long as there was time, reads have been repeated before this is
 * thrown, and so has what changes something where the request provably never arrived.
 */
public final class ProviderUnavailableException extends GroupsException {

  private static final long serialVersionUID = 1L;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what came of it
   * @param providerError what the provider said; null when it said nothing
   * @param cause what failed underneath; null when nothing did
   */
  public ProviderUnavailableException(
      String message, @Nullable ProviderError providerError, @Nullable Throwable cause) {
    super(message, providerError, cause);
  }
}
