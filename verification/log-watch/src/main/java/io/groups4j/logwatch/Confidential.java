package io.groups4j.logwatch;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the tests of all modules use and nobody may see: made up, and found nowhere by chance. */
public enum Confidential {
  /** Access tokens, API keys, app secrets, verify tokens and secret headers. */
  SECRET(
      "distinctive-(?:token|secret)",
      "secret-of-the-test",
      "distinctive-(?:api-key|app-secret|webhook-secret|platform-secret|verify-token)",
      "a verify\\+token&",
      "a%20verify%2Btoken",
      "a-verify-token",
      "an-app-secret",
      "hush hush",
      "kE7-pQ2_vX9~mN4\\.rT6",
      "made-up-at-random",
      "s3cr3t-Zx81-do-not-show",
      "s3cret",
      "t0ken",
      "test-token",
      "secret-of-the-quickstart",
      "sparrows-key"),

  /** Numbers of people, and of the business. */
  PHONE_NUMBER(
      "(?<!\\d)1555(?:000|078|555)\\d{4}(?!\\d)",
      "(?<!\\d)(?:12784358810|15551234567|16505551234|1786534786\\d|17669992245)(?!\\d)",
      "(?:555|650|786)\\)?[ .-]\\d{3}[ .-]\\d{4}(?!\\d)",
      "(?<!\\d)49(?:15112345678|15555550103)(?!\\d)"),

  /** What WhatsApp calls people by. */
  USER_ID("(?<![A-Za-z])[A-Z]{2}\\.(?:ENT\\.)?\\d{8,}"),

  /** What lets everybody in who sees it. */
  INVITE_LINK("chat\\.whatsapp\\.com/\\w+", "distinctiveInviteId"),

  /** What people write, and how they call themselves. */
  TEXT(
      "At seven\\.",
      "Or at eight\\.",
      "Are you there\\?",
      "See \\\\?\"this",
      "See https://example\\.com",
      "Grüße",
      "For tonight",
      "Us, moving",
      "Please read",
      "When do we meet",
      "We meet on Thursdays",
      "Is there a group\\?",
      "distinctive (?:text|description)",
      "Sheena",
      "Pablo",
      "pablomorales",
      "ana\\.reads");

  private final Pattern pattern;

  Confidential(String... expressions) {
    this.pattern = Pattern.compile(String.join("|", expressions));
  }

  /** Whether a text has one of these. */
  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** What a text has of all this. */
  public static List<Confidential> allIn(String text) {
    return Arrays.stream(values()).filter(kind -> kind.isIn(text)).toList();
  }
}
