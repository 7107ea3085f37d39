package io.groups4j.dialog360;

import io.groups4j.domain.ProviderError;
import io.groups4j.domain.Remedy;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What 360dialog says before Meta is asked, told apart by its words: it gives no codes, and a
 * status that says as much of a limit as of a mistake. 360dialog, "Error Code Reference".
 */
enum OwnWords {
  /** A limit of 360dialog itself. The request went no further. */
  TOO_FAST("exceeded the endpoint rate limit", Remedy.BACK_OFF),
  /** 360dialog has switched the number off. */
  DISABLED("api has been disabled", Remedy.CHECK_ACCESS),
  /** Invoices are overdue. */
  UNPAID("lack of payment", Remedy.CHECK_ACCESS),
  /** The key is not one, or not one any more. */
  KEY_UNKNOWN("invalid api key", Remedy.CHECK_ACCESS),
  /** The same, as it was worded before. */
  KEY_UNKNOWN_IN_THE_PAST("invalid api_key", Remedy.CHECK_ACCESS),
  /** The account may not use this call. */
  BLOCKED("endpoint is blocked", Remedy.CHECK_ACCESS);

  private final String words;
  private final Remedy remedy;

  OwnWords(String words, Remedy remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** What they ask for; empty for an error of Meta's and for words that nobody documented. */
  static Optional<Remedy> remedy(ProviderError error) {
    if (error.documented().isPresent()) {
      return Optional.empty();
    }
    String said =
        String.join("\n", error.title(), error.message(), error.details()).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(own -> said.contains(own.words))
        .map(own -> own.remedy)
        .findFirst();
  }
}
