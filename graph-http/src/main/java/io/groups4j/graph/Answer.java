package io.groups4j.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param retryAfter how long it asks to wait; null when it does not
 * @param usage how much of what the provider allows is used up
 * @param body the whole body
 */
record Answer(int status, @Nullable Duration retryAfter, Usage usage, byte[] body) {

  private static final byte[] ERROR = "error".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUCCESS = "success".getBytes(StandardCharsets.US_ASCII);

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Most successes hold neither member, and are spared a second reading. */
  boolean mayHoldAnError() {
    return !isSuccess() || mentionsErrorOrSuccess();
  }

  private boolean mentionsErrorOrSuccess() {
    for (int i = 1; i < body.length; i++) {
      // Quotes are few: one pass looks behind them for both.
      if (body[i - 1] == '"' && (isAt(i, ERROR) || isAt(i, SUCCESS))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int from, byte[] part) {
    return Arrays.equals(
        body, from, Math.min(body.length, from + part.length), part, 0, part.length);
  }
}
