package io.groups4j.port;

import java.time.Duration;
import java.util.Objects;

/**
 * A listener cannot take an event now: deliver it again later.
 *
 * <p>Any {@link GroupEventListener} may throw it instead of failing. The event is not taken care of
 * and comes again, as after every failure; but nothing is wrong, so whoever receives for the
 * listener asks the provider to wait instead of reporting an error, and does not try the rest of
 * the delivery on it.
 */
public final class ListenerBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Duration retryAfter;

  /**
   * Says for how long.
   *
   * @param message what is busy, without anything of the event
   * @param retryAfter when it is worth another try, more than nothing and at most a day. No
   *     provider documents that it heeds this
   */
  public ListenerBusyException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    if (retryAfter.isZero() || retryAfter.isNegative() || retryAfter.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "retryAfter is "
              + retryAfter
              + ", more than nothing and at most "
              + LONGEST
              + " is allowed");
    }
  }

  /** When it is worth another try. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
