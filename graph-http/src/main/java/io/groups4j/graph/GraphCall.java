package io.groups4j.graph;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call that is to be made.
 *
 * @param operation what it does, in words that begin a message
 * @param method the HTTP method
 * @param uri where it goes
 * @param body what it sends; null for nothing
 * @param concernsGroup whether an unknown object means an unknown group
 * @param itemLists the members of an answer that say what became of each item; empty when the call
 *     succeeds or fails as a whole
 */
record GraphCall(
    String operation,
    String method,
    URI uri,
    @Nullable RequestBody body,
    boolean concernsGroup,
    Set<String> itemLists) {

  /** A call that succeeds or fails as a whole. */
  GraphCall(
      String operation, String method, URI uri, @Nullable RequestBody body, boolean concernsGroup) {
    this(operation, method, uri, body, concernsGroup, Set.of());
  }

  /** Whether it only reads, and may be made again whatever came of it. */
  boolean isRead() {
    return method.equals("GET");
  }
}
