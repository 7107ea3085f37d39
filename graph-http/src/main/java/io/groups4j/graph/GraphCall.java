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
 * @param itemsEndByEvent whether an event says what became of each item, so that a partial success
 *     is accepted like a whole one, whether or not the answer lists any
 * @param isOfPassingPlace whether it goes where an answer has said, which is good for a while only
 */
record GraphCall(
    String operation,
    String method,
    URI uri,
    @Nullable RequestBody body,
    boolean concernsGroup,
    Set<String> itemLists,
    boolean itemsEndByEvent,
    boolean isOfPassingPlace) {

  /** A call that succeeds or fails as a whole. */
  GraphCall(
      String operation, String method, URI uri, @Nullable RequestBody body, boolean concernsGroup) {
    this(operation, method, uri, body, concernsGroup, Set.of(), false);
  }

  /** A call that goes to a place of the API. */
  GraphCall(
      String operation,
      String method,
      URI uri,
      @Nullable RequestBody body,
      boolean concernsGroup,
      Set<String> itemLists,
      boolean itemsEndByEvent) {
    this(operation, method, uri, body, concernsGroup, itemLists, itemsEndByEvent, false);
  }

  /** Reads what is where an answer has said. */
  static GraphCall atPassingPlace(String operation, URI uri) {
    return new GraphCall(operation, "GET", uri, null, false, Set.of(), false, true);
  }

  /** Whether it only reads, and may be made again whatever came of it. */
  boolean isRead() {
    return method.equals("GET");
  }
}
