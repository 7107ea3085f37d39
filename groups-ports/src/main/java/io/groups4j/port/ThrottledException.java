package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Too many calls: wait, then repeat. Nothing was done.
 *
 * <p>The call has waited and been repeated before this is thrown, as long as its deadline allowed.
 * It is thrown, too, when this library's own rate limit leaves no time before the deadline.
 */
public final class ThrottledException extends GroupsException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what came of it
   * @param providerError what the provider said; null when it said nothing
   * @param retryAfter how long the provider asks to wait; null when it does not say
   */
  public ThrottledException(
      String message, @Nullable ProviderError providerError, @Nullable Duration retryAfter) {
    super(message, providerError, null);
    this.retryAfter = retryAfter;
  }

  /** How long the provider asks to wait, where it says. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
