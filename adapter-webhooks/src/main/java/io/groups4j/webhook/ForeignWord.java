package io.groups4j.webhook;

/** A word that came from outside, made fit for a line of a log. */
final class ForeignWord {

  /** The longest documented field or type has 30 characters. */
  private static final int MAX_LENGTH = 64;

  private ForeignWord() {}

  /** Keeps what the provider's words are made of, so that nothing can pose as a line of its own. */
  static String forLog(String word) {
    StringBuilder fit = new StringBuilder();
    for (int i = 0; i < Math.min(word.length(), MAX_LENGTH); i++) {
      char c = word.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
      fit.append(plain ? c : '?');
    }
    return word.length() > MAX_LENGTH ? fit.append('…').toString() : fit.toString();
  }
}
