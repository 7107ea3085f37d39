package io.groups4j.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is made of secrets of which any will do, and which may change while the application runs.
 *
 * <p>It is made anew only when they have changed.
 */
final class Keyring<K> {

  private final String what;
  private final String advice;
  private final Supplier<List<String>> secrets;
  private final Function<String, K> cut;
  private volatile Keys<K> known;

  /**
   * Asks for the secrets at once, so that a mistake shows when the application starts.
   *
   * @param what a secret is called, such as {@code app secret}
   * @param advice how to give it rightly
   * @param secrets the ones of the moment
   * @param cut makes of a secret what it is compared with
   */
  Keyring(String what, String advice, Supplier<List<String>> secrets, Function<String, K> cut) {
    this.what = what;
    this.advice = advice;
    this.secrets = Objects.requireNonNull(secrets, "secrets");
    this.cut = cut;
    this.known = keys(secrets.get());
  }

  /** Secrets that stay the same. */
  static Supplier<List<String>> fixed(String secret, String... others) {
    List<String> all = new ArrayList<>();
    all.add(Objects.requireNonNull(secret, "secret"));
    all.addAll(List.of(others));
    List<String> fixed = List.copyOf(all);
    return () -> fixed;
  }

  /** Tries every key, so that the time taken does not tell which one it was. */
  boolean any(Predicate<K> fits) {
    boolean any = false;
    for (K key : current()) {
      any |= fits.test(key);
    }
    return any;
  }

  private List<K> current() {
    List<String> secretsNow = secrets.get();
    Keys<K> keys = known;
    if (!keys.secrets.equals(secretsNow)) {
      keys = keys(secretsNow);
      known = keys;
    }
    return keys.cut;
  }

  private Keys<K> keys(List<String> given) {
    List<String> copy = List.copyOf(given);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("no " + what + " is given, at least one is needed");
    }
    for (String secret : copy) {
      if (secret.isBlank() || !secret.equals(secret.strip())) {
        throw new IllegalArgumentException(
            what + " is blank or has whitespace around it, " + advice);
      }
    }
    return new Keys<>(copy, copy.stream().map(cut).toList());
  }

  /** Not a record, whose text would show the secrets. */
  private static final class Keys<K> {

    private final List<String> secrets;
    private final List<K> cut;

    Keys(List<String> secrets, List<K> cut) {
      this.secrets = secrets;
      this.cut = cut;
    }
  }
}
