package io.groups4j.testkit.fake;

/**
 * What a test has somebody do cannot be done in WhatsApp as it is. Nothing happened.
 *
 * <p>The message says why, and what to do first. It is a mistake of the test or a limit that the
 * test looks for, and never what a provider answers: those are {@link
 * io.groups4j.port.GroupsException}s.
 */
public final class CannotHappenException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  CannotHappenException(String message) {
    super(message);
  }
}
