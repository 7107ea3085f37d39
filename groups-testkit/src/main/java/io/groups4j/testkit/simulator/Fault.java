package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error that the simulator answers a call with: {@link GroupsSimulator#failNext(Fault)}.
 *
 * <pre>{@code
 * simulator.failNext(
 *     Fault.of(DocumentedError.GROUP_CALLS_EXCEEDED).withRetryAfter(Duration.ofSeconds(2)));
 * }</pre>
 *
 * @param error which error; it comes with the HTTP status that is documented for it
 * @param retryAfter what the answer asks to wait, in whole seconds; null when it does not say. No
 *     provider documents that for groups
 * @param acts whether the call is carried out all the same, so that only the answer is wrong
 */
public record Fault(DocumentedError error, @Nullable Duration retryAfter, boolean acts) {

  /** Refuses an error that no call is answered with, and a wait that is not in whole seconds. */
  public Fault {
    Objects.requireNonNull(error, "error");
    if (ErrorStatus.of(error.code()).isEmpty()) {
      throw new IllegalArgumentException(
          "no HTTP status is documented for "
              + error
              + ", which comes with a join request or in a webhook; take another error");
    }
    if (retryAfter != null && (retryAfter.isNegative() || retryAfter.getNano() != 0)) {
      throw new IllegalArgumentException(
          "retryAfter is " + retryAfter + ", whole seconds from 0 are allowed");
    }
  }

  /** This error, at once, and nothing is done. */
  public static Fault of(DocumentedError error) {
    return new Fault(error, null, false);
  }

  /**
   * This error by its name, such as {@code GROUP_SUSPENDED} in any case, or by its code, such as
   * {@code 131207}.
   *
   * @throws IllegalArgumentException if no documented error is called that; it tells the names
   */
  public static Fault named(String nameOrCode) {
    String wanted = nameOrCode.strip().toUpperCase(Locale.ROOT);
    return byCode(wanted)
        .or(() -> all().filter(error -> error.name().equals(wanted)).findFirst())
        .map(Fault::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no documented error has this name or code, known are "
                        + all().map(Fault::nameAndCode).collect(Collectors.joining(", "))));
  }

  private static Optional<DocumentedError> byCode(String digits) {
    return digits.matches("\\d{1,9}")
        ? DocumentedError.of(Integer.parseInt(digits))
        : Optional.empty();
  }

  private static Stream<DocumentedError> all() {
    return Arrays.stream(DocumentedError.values());
  }

  private static String nameAndCode(DocumentedError error) {
    return error + " (" + error.code() + ")";
  }

  /** The same, with a {@code Retry-After} in whole seconds. */
  public Fault withRetryAfter(Duration wait) {
    return new Fault(error, Objects.requireNonNull(wait, "wait"), acts);
  }

  /**
   * The same, but the call is carried out before it is answered like this: what a client sees that
   * cannot know whether it was. Its webhooks come.
   */
  public Fault afterActing() {
    return new Fault(error, retryAfter, true);
  }
}
