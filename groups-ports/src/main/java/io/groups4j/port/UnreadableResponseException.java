package io.groups4j.port;

import org.jspecify.annotations.Nullable;

/**
 * The provider answered something that cannot be read: report a bug, with the message.
 *
 * <p>If the call changes something, it may have been made: look before repeating.
 */
public final class UnreadableResponseException extends GroupsException {

  private static final long serialVersionUID = 1L;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what is wrong with the answer, without its content
   */
  public UnreadableResponseException(String message) {
    this(message, null);
  }

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what is wrong with the answer, without its content
   * @param cause what failed underneath; null when nothing did
   */
  public UnreadableResponseException(String message, @Nullable Throwable cause) {
    super(message, null, cause);
  }
}
