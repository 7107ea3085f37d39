package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import org.jspecify.annotations.Nullable;

/**
 * The provider does not let this token, app or number do that: alert whoever runs the account.
 *
 * <p>A repeat fails again until the token, a permission or the account has changed.
 */
public final class AccessDeniedException extends GroupsException {

  private static final long serialVersionUID = 1L;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what came of it
   * @param providerError what the provider said; null when it said nothing
   * @param cause what failed underneath, such as where the credential comes from; null when nothing
   *     did
   */
  public AccessDeniedException(
      String message, @Nullable ProviderError providerError, @Nullable Throwable cause) {
    super(message, providerError, cause);
  }
}
