package io.groups4j.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param retryAfter how long it asks to wait; null when it does not
 * @param body the whole body
 */
record Answer(int status, @Nullable Duration retryAfter, byte[] body) {

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
