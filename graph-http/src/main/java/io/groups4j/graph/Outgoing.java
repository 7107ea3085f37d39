package io.groups4j.graph;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** The bytes of one try, on their way out. */
interface Outgoing extends AutoCloseable {

  /** Of a call that sends none. */
  Outgoing NOTHING = BodyPublishers::noBody;

  /** Gives them to the HTTP client; with their length, so that they are not sent in chunks. */
  BodyPublisher publisher();

  /**
   * Why they could not be had on this side of the wire; null if they could.
   *
   * <p>The last of them have not left then, and a body that is shorter than its length is no
   * request: RFC 9112, section 8.
   */
  default @Nullable IOException failure() {
    return null;
  }

  /** Lets go of where they come from, whether all of them have left or not. */
  @Override
  default void close() {}
}
