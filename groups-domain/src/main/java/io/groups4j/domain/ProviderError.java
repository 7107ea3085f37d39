package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * What a provider says went wrong.
 *
 * <p>A code that nobody documented is carried like any other. Texts are the provider's own, empty
 * where it gives none, and may repeat what was sent; show them to operators, and use {@link
 * #toString()} for logs.
 *
 * @param code the number that tells errors apart; {@link #NO_CODE} when there is none
 * @param title a few words
 * @param message a sentence
 * @param details more of it
 * @param isTransient whether the provider itself says that a repeat can help
 * @param traceId what its support asks for
 */
public record ProviderError(
    int code, String title, String message, String details, boolean isTransient, String traceId) {

  /** Stands where a provider gives no code; 0 is one that Meta documents. */
  public static final int NO_CODE = -1;

  /** Refuses null. */
  public ProviderError {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(traceId, "traceId");
  }

  /** An error of which no more is known than this. */
  public static ProviderError of(int code, String message) {
    return new ProviderError(code, "", message, "", false, "");
  }

  /** What the documentation says of the code; empty when it says nothing. */
  public Optional<DocumentedError> documented() {
    return DocumentedError.of(code);
  }

  /**
   * One line for logs and exceptions: code, text, and what to do.
   *
   * <p>Of the text, whatever could be a phone number, a token or an invite link is masked, and what
   * is too long for a log is cut off.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(code == NO_CODE ? "no code" : "code " + code);
    documented().ifPresent(known -> line.append(", ").append(known.meaning()));
    String text = details.isBlank() ? (message.isBlank() ? title : message) : details;
    if (!text.isBlank()) {
      line.append(": ").append(LogText.of(text));
    }
    documented().ifPresent(known -> line.append(" (").append(known.advice()).append(')'));
    return line.toString();
  }
}
