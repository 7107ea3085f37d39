package io.groups4j.domain;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that several values share. */
final class Text {

  // Possessive: a long text that is no number is given up in one pass.
  private static final Pattern PHONE_NUMBER = Pattern.compile("[+ ()-]*+[0-9][+0-9 ()-]*+");

  // A country, perhaps the mark of a parent portfolio, and what tells people apart.
  private static final Pattern USER_ID =
      Pattern.compile("[A-Za-z]{2}\\.(?:ENT\\.)?[A-Za-z0-9]{1,128}");

  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]++");

  private Text() {}

  /** Refuses blank text, control characters and halves of surrogate pairs. */
  static String identifier(String field, String value) {
    Objects.requireNonNull(value, field);
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank, at least one character is needed");
    }
    if (isPrintableAscii(value)) {
      return value;
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw new IllegalArgumentException(
            field + " has a control character at index " + i + ", none is allowed");
      }
    }
    return encodable(field, value);
  }

  /** As nearly every identifier is, which then needs no closer look. */
  private static boolean isPrintableAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses halves of surrogate pairs, such as a cut through an emoji leaves.
   *
   * <p>Half a pair has no UTF-8 form: another text would arrive, and two different ones could be
   * the same on the wire.
   */
  static String encodable(String field, String value) {
    if (hasHalfAPair(value)) {
      throw new IllegalArgumentException(field + " has half a surrogate pair, none is allowed");
    }
    return value;
  }

  /** By hand, since an encoder is much to make for each id of a long list. */
  private static boolean hasHalfAPair(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        boolean isPair =
            i + 1 < value.length()
                && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
        if (!isPair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Refuses, besides, the two identifiers that a path would understand as a direction. */
  static String pathSegment(String field, String value) {
    identifier(field, value);
    if (value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          field + " is \"" + value + "\", which is a direction in a path and not an identifier");
    }
    return value;
  }

  /** Refuses a text with nothing to see, one that is too long, and halves of surrogate pairs. */
  static void visible(String field, String value, int maxLength) {
    int length = isInvisible(value) ? 0 : characters(value);
    if (length == 0 || length > maxLength) {
      throw new IllegalArgumentException(
          field + " has " + length + " characters, 1 to " + maxLength + " are allowed");
    }
    encodable(field, value);
  }

  /** Refuses a name that is blank, has control characters, or leads somewhere. */
  static void fileName(String field, String value) {
    pathSegment(field, value);
    if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException(field + " is a path, only its last part is allowed");
    }
  }

  /** Takes blank for absent: providers write either for what they leave out. */
  static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** Whether there is nothing to see: spaces of any kind, and characters without a width. */
  static boolean isInvisible(String value) {
    return value
        .codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  /**
   * The number of Unicode code points.
   *
   * <p>The providers speak of characters and do not say which. A code point is the reading that
   * never refuses what they might accept: 128 emoji are 128 characters and not 256.
   */
  static int characters(String value) {
    return value.codePointCount(0, value.length());
  }

  /**
   * One spelling of a person: the digits of a phone number, and every other identity as it is.
   *
   * <p>Phone numbers may have {@code +}, hyphens, brackets and spaces: Meta, "Sending messages".
   */
  static String canonicalPerson(String identity) {
    if (isDigits(identity)) {
      // What WhatsApp's own ids are, and nearly everybody comes with one.
      return identity;
    }
    return isPhoneNumber(identity) ? NO_DIGITS.matcher(identity).replaceAll("") : identity.strip();
  }

  /** Whether it is written like a phone number, in whichever way. */
  static boolean isPhoneNumber(String identity) {
    return PHONE_NUMBER.matcher(identity).matches();
  }

  /** Whether it is written as WhatsApp writes its ids of people, or with the plus of a number. */
  static boolean isWaId(String identity) {
    return isDigits(identity.startsWith("+") ? identity.substring(1) : identity);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether it is written like a business-scoped user id: Meta, "Business-scoped user IDs". */
  static boolean isUserId(String identity) {
    return USER_ID.matcher(identity).matches();
  }
}
