package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.Headers;
import java.util.List;

/** Which API a call is for, by its path alone: what it has to carry is known before it is read. */
@FunctionalInterface
interface Doors {

  /** The largest body where no files go, in bytes; a picture of 5 MB in its form is smaller. */
  int MAX_BODY = 8 << 20;

  /**
   * The way in, for every path there can be.
   *
   * @param path the segments as they came, still percent-encoded; an empty one for no path
   */
  Door to(List<String> path);

  /**
   * An API and what opens it.
   *
   * @param keys of which one is enough
   * @param maxBody the largest body that is read from whoever has a key, in bytes
   */
  record Door(List<Key> keys, Responder responder, int maxBody) {

    /** One with one key, and no files behind it. */
    Door(Key key, Responder responder) {
      this(List.of(key), responder, MAX_BODY);
    }

    /** The same for larger bodies. */
    Door taking(int bytes) {
      return new Door(keys, responder, bytes);
    }

    boolean opensTo(Headers headers) {
      return keys.stream().anyMatch(key -> key.opens(headers));
    }

    /** What somebody without a key is answered. */
    Answer refusal() {
      return keys.get(0).refusal();
    }
  }
}
