package io.groups4j.webhook;

/**
 * A group object, a message or a status that gives no typed event, or a part of one.
 *
 * <p>The message says why, without any of its content.
 */
final class UnreadableGroupException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableGroupException(String reason) {
    super(reason);
  }
}
