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
 */
record Answer(
    int status,
    @Nullable Duration retryAfter,
    List<Use> uses,
    byte[] body,
    @Nullable JsonObject read) {

  private static final byte[] ERROR_MEMBER = "\"error".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUCCESS_MEMBER = "\"success".getBytes(StandardCharsets.US_ASCII);

  Answer(int status, @Nullable Duration retryAfter, List<Use> uses, byte[] body) {
    this(status, retryAfter, uses, body, null);
  }

  /** The same, read once for all who look into it: reading is what hostile answers make dear. */
  Answer readAs(byte[] newBody, JsonObject newRead) {
    return new Answer(status, retryAfter, uses, newBody, newRead);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Most successes hold neither member, and are spared a second reading. */
  boolean mayHoldAnError() {
    return !isSuccess() || contains(body, ERROR_MEMBER) || contains(body, SUCCESS_MEMBER);
  }

  private static boolean contains(byte[] text, byte[] part) {
    for (int i = 0; i <= text.length - part.length; i++) {
      int matched = 0;
      while (matched < part.length && text[i + matched] == part[matched]) {
        matched++;
      }
      if (matched == part.length) {
        return true;
      }
    }
    return false;
  }
}
