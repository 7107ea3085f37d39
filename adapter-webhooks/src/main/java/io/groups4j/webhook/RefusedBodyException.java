package io.groups4j.webhook;

/** A body that is no delivery at all. The message says why, without any of its content. */
final class RefusedBodyException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedBodyException(String reason) {
    super(reason);
  }
}
