package io.groups4j.graph;

import java.time.Duration;

/**
 * What a server does about one request instead of answering it as it should.
 *
 * @param acts whether it has done by then what was asked
 * @param readsBody whether it has taken the whole request in; one that has not cannot have acted
 * @param answer what it sends, in bytes of Latin-1, whole or not
 * @param end what it does to the connection then
 */
record Fault(boolean acts, boolean readsBody, String answer, End end) {

  /** How a connection goes on. */
  enum End {
    KEEP,
    CLOSE,
    RESET,
    STALL
  }

  /** Stands in an answer for a date that is this far off when the server sends it. */
  static final String SOON = "{soon}";

  /** So far that it is not over yet when it is read, also where that takes its time. */
  static final Duration UNTIL_SOON = Duration.ofSeconds(7);

  static final Fault RESET_WHILE_SENDING = new Fault(false, false, "", End.RESET);

  static Fault silent(boolean acts, End end) {
    return new Fault(acts, true, "", end);
  }

  /** Announces more of the answer than it sends. */
  static Fault half(String answer, End end) {
    return new Fault(true, true, head(200, answer.length()) + answer.substring(0, 3), end);
  }

  static Fault answering(boolean acts, int status, String body, String... headers) {
    return new Fault(acts, true, head(status, body.length(), headers) + body, End.KEEP);
  }

  /** Turned away, and nothing was done. */
  static Fault refusing(int status, String body, String... headers) {
    return answering(false, status, body, headers);
  }

  private static String head(int status, int length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("Content-Type: application/json\r\nContent-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .toString();
  }

  /** An error in Graph's words. */
  static String error(int code) {
    return "{\"error\":{\"code\":%d,\"message\":\"(#%d) Title\"}}".formatted(code, code);
  }

  static String transientError(int code) {
    return "{\"error\":{\"code\":%d,\"message\":\"?\",\"is_transient\":true}}".formatted(code);
  }
}
