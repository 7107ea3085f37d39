package io.groups4j.graph;

import io.groups4j.port.AccessDeniedException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A secret that is asked for on every call, and shown to nobody but the provider. */
public final class Credential {

  /** What a credential in a configuration looks like, for its setting to say. */
  public static final String EXPECTATION = "a secret without spaces or line ends";

  private final String name;
  private final Supplier<@Nullable String> source;

  /**
   * Reads the secret from a source.
   *
   * @param name what to call it in messages
   * @param source gives the secret as it is now; asked by several threads
   */
  public Credential(String name, Supplier<@Nullable String> source) {
    this.name = name;
    this.source = Objects.requireNonNull(source, name);
  }

  /**
   * The secret, fit for a header.
   *
   * <p>Checked here since the HTTP client would repeat in its message what it refuses.
   *
   * @throws AccessDeniedException if there is none, or it cannot stand in a header
   */
  public String read() {
    String value;
    try {
      value = source.get();
    } catch (RuntimeException failed) {
      throw new AccessDeniedException(name + ": its supplier failed", null, failed);
    }
    if (value == null || value.isEmpty()) {
      throw new AccessDeniedException(name + ": its supplier gave none", null, null);
    }
    if (!fitsAHeader(value)) {
      throw new AccessDeniedException(
          name + ": has a character that no header may hold, such as a line end", null, null);
    }
    return value;
  }

  /** A loop and no stream: it is done on every try. */
  private static boolean fitsAHeader(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses what {@link #read()} would refuse.
   *
   * @throws AccessDeniedException if it cannot stand in a header
   */
  public static void check(String secret) {
    new Credential("credential", () -> secret).read();
  }

  /** Shows what it is called. */
  @Override
  public String toString() {
    return "Credential[" + name + "]";
  }
}
