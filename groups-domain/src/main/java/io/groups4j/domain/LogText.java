package io.groups4j.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one discreet line of a text that a provider wrote.
 *
 * <p>Graph repeats the token it cannot read, and any error may repeat what was sent. Repetitions
 * are possessive: Java would use its stack for a text of some thousand digits otherwise.
 */
final class LogText {

  private static final String MASK = "…";

  /** Long enough for every documented error, too short to fill a log. */
  private static final int MAX_LENGTH = 500;

  /** What is looked at: of a text of megabytes no more would be shown anyway. */
  private static final int READ_LENGTH = 16 * MAX_LENGTH;

  /** Where the text is cut, half a number may stand, or the begin of a token: this much at most. */
  private static final int UNCERTAIN_LENGTH = 200;

  // The longest that is documented has 30 characters.
  private static final int LONGEST_WORD = 64;

  private static final Pattern LINE_BREAKS_AND_CONTROLS =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]++");

  private static final Pattern INVITE_LINK = Pattern.compile("(?i)(chat\\.whatsapp\\.com/)\\S++");

  // A token, or an identifier with a number in it; long words without a digit are permissions.
  private static final Pattern LIKE_A_TOKEN =
      Pattern.compile("(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*+\\d)[A-Za-z0-9_-]{20,}+");

  // Six digits are an error code, seven can be a phone number, however it is punctuated. The code
  // in
  // front of Graph's messages is taken first, lest a number behind it look like its continuation.
  private static final Pattern LIKE_A_PHONE_NUMBER =
      Pattern.compile(
          "(\\(#\\d{1,6}\\))|\\+?\\p{Nd}(?:[\\p{Z}\\p{Pd}\\p{Cf}()./]{0,3}+\\p{Nd}){6,}+");

  private LogText() {}

  /**
   * A word of the provider's own that comes from outside.
   *
   * <p>All but letters and underscores is masked, so that nothing can pose as a line of its own,
   * and no number shows.
   */
  static String word(String text) {
    String cut = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + MASK : text;
    return cut.replaceAll("[^A-Za-z_…]", "?");
  }

  static String of(String text) {
    String whole = text.strip();
    if (whole.length() <= READ_LENGTH) {
      return shortened(masked(whole));
    }
    String line = masked(whole.substring(0, READ_LENGTH));
    // What stands before a mask has been seen to its end.
    int certain = Math.max(line.length() - UNCERTAIN_LENGTH, line.lastIndexOf(MASK) + 1);
    String shown = shortened(line.substring(0, certain));
    return shown.endsWith(MASK) ? shown : shown + MASK;
  }

  private static String masked(String text) {
    String line = LINE_BREAKS_AND_CONTROLS.matcher(text).replaceAll(" ").strip();
    line = INVITE_LINK.matcher(line).replaceAll("$1" + MASK);
    line = LIKE_A_TOKEN.matcher(line).replaceAll(MASK);
    return LIKE_A_PHONE_NUMBER
        .matcher(line)
        .replaceAll(
            found -> found.group(1) == null ? MASK : Matcher.quoteReplacement(found.group(1)));
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + MASK;
  }
}
