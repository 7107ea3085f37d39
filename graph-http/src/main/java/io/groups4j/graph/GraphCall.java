package io.groups4j.graph;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One call that is to be made.
 *
 * @param operation what it does, in words that begin a message
 * @param method the HTTP method
 * @param uri where it goes
 * @param body what it sends; null for nothing
 * @param concernsGroup whether an unknown object means an unknown group
 */
record GraphCall(
    String operation, String method, URI uri, byte @Nullable [] body, boolean concernsGroup) {

  /** Whether it only reads, and may be made again whatever came of it. */
  boolean isRead() {
    return method.equals("GET");
  }
}
