package io.groups4j.port;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * One setting of a provider: its key, and how to tell a good value from a bad one.
 *
 * @param key the key below {@code groups.<provider>.}, such as {@code access-token}: small letters,
 *     digits and hyphens, since in an environment it is {@code GROUPS_<PROVIDER>_ACCESS_TOKEN}
 * @param required whether it has to be there
 * @param expectation what a value looks like, such as {@code a duration like PT10S}; said when it
 *     is missing or malformed
 * @param check throws {@link IllegalArgumentException} or another {@link Exception} for a bad
 *     value; its message is not shown, since it might repeat a secret
 */
public record Setting(String key, boolean required, String expectation, Consumer<String> check) {

  /** Refuses null. */
  public Setting {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(expectation, "expectation");
    Objects.requireNonNull(check, "check");
  }

  /** A setting that has to be there. */
  public static Setting required(String key, String expectation, Consumer<String> check) {
    return new Setting(key, true, expectation, check);
  }

  /** A setting that may be left out. */
  public static Setting optional(String key, String expectation, Consumer<String> check) {
    return new Setting(key, false, expectation, check);
  }

  boolean accepts(String value) {
    try {
      check.accept(value);
      return !value.isBlank();
    } catch (Exception refused) {
      // Checked ones as well: not every language that can write a check declares them.
      return false;
    }
  }
}
