package io.groups4j.port;

import java.util.List;

/**
 * A configuration that no connection can be made from, with all that is wrong with it.
 *
 * <p>Names keys and never shows a value, since that might be a secret.
 */
public final class InvalidConfigurationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  InvalidConfigurationException(List<String> problems) {
    super("configuration of groups: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each thing that is wrong, and what to do about it. */
  public List<String> problems() {
    return problems;
  }
}
