package io.groups4j.graph;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param retryAfter how long it asks to wait; null when it does not
 * @param uses how much of what the provider allows is used up, by what is used
 * @param body the whole body
 * @param read the body as an object; null when it is none, or nobody has had to look yet
 * @param mayHoldAnError false for a success that holds no member like {@code error}, {@code
 *     success} or {@code meta}, as most do: they are spared a second reading
 */
record Answer(
    int status,
    @Nullable Duration retryAfter,
    List<Use> uses,
    byte[] body,
    @Nullable JsonObject read,
    boolean mayHoldAnError) {

  private static final byte[] ERROR = "error".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] META = "meta".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUCCESS = "success".getBytes(StandardCharsets.US_ASCII);

  /** Looks into the body once, for all who ask. */
  Answer(int status, @Nullable Duration retryAfter, List<Use> uses, byte[] body) {
    this(status, retryAfter, uses, body, null, !isSuccess(status) || mentionsAnOutcome(body));
  }

  /** The same, read once for all who look into it: reading is what hostile answers make dear. */
  Answer readAs(byte[] newBody, JsonObject newRead) {
    return new Answer(status, retryAfter, uses, newBody, newRead, mayHoldAnError);
  }

  boolean isSuccess() {
    return isSuccess(status);
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  private static boolean mentionsAnOutcome(byte[] body) {
    for (int i = 1; i < body.length; i++) {
      // Quotes are few: one pass looks behind them for all.
      if (body[i - 1] == '"'
          && (begins(body, i, ERROR) || begins(body, i, SUCCESS) || begins(body, i, META))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] text, int from, byte[] part) {
    int matched = 0;
    while (matched < part.length
        && from + matched < text.length
        && text[from + matched] == part[matched]) {
      matched++;
    }
    return matched == part.length;
  }
}
