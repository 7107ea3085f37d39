package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import org.jspecify.annotations.Nullable;

/**
 * The provider refuses the request as it stands: change it.
 *
 * <p>Limits are refused like this too, such as the number of groups; {@link #providerError()} says
 * which.
 */
public final class RequestRejectedException extends GroupsException {

  private static final long serialVersionUID = 1L;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what came of it
   * @param providerError what the provider said; null when it said nothing
   */
  public RequestRejectedException(String message, @Nullable ProviderError providerError) {
    super(message, providerError, null);
  }
}
