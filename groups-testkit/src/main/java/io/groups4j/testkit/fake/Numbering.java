package io.groups4j.testkit.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.RequestId;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * Turns counters into identifiers that are shaped like the providers' examples, so that a run can
 * be repeated and a client meets the characters it will meet one day.
 */
final class Numbering {

  private static final long GROUPS_FROM = 120_363_400_000_000_000L;
  private static final long CURSORS_FROM = 10_151_194_520_070_000L;
  private static final long TEMPLATES_FROM = 1_259_544_702_000_000L;
  private static final long REQUESTS_FROM = 106_540_352_000_000L;
  private static final long MEDIA_FROM = 1_037_543_000_000_000L;

  private Numbering() {}

  /** Meta's examples are base64 of such a text, with {@code ZD} for the padding. */
  static GroupId group(String businessNumber, long number) {
    String text = "capi_group:" + businessNumber + ":" + (GROUPS_FROM + number);
    String base64 = Base64.getUrlEncoder().encodeToString(text.getBytes(ISO_8859_1));
    return new GroupId(base64.replace("=", "ZD"));
  }

  static RequestId request(long number) {
    return new RequestId(Long.toString(REQUESTS_FROM + number));
  }

  static String template(long number) {
    return Long.toString(TEMPLATES_FROM + number);
  }

  /** As long as a real link id, and plainly not one. */
  static InviteLink link(long number) {
    String digits = Long.toString(number);
    String id = "InMemoryLink" + "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    return InviteLink.of("https://chat.whatsapp.com/" + id);
  }

  /** Meta's examples are base64 of digits, padding and all, which a client has to encode. */
  static Cursor cursor(long number) {
    byte[] digits = Long.toString(CURSORS_FROM + number).getBytes(ISO_8859_1);
    return new Cursor(Base64.getEncoder().encodeToString(digits));
  }

  /** Documented examples are digits, which no group's id is. */
  static MediaId media(long number) {
    return new MediaId(Long.toString(MEDIA_FROM + number));
  }

  /** The documented examples are base64 behind a word. */
  static MessageId message(String businessNumber, long number) {
    byte[] text = (businessNumber + ":" + (GROUPS_FROM + number)).getBytes(ISO_8859_1);
    return new MessageId("wamid." + Base64.getEncoder().encodeToString(text));
  }

  /**
   * The documented example is base64 of a person's number and more, so this is, too; of somebody
   * without a number it is base64 of the user id.
   */
  static JoinRequestId joinRequest(ParticipantId who, long number) {
    String person = who.waId() != null ? who.waId() : who.userId();
    byte[] text = (person + ":" + (GROUPS_FROM + number)).getBytes(ISO_8859_1);
    return new JoinRequestId(Base64.getEncoder().encodeToString(text));
  }

  /** Where a cursor stands among so many; refuses one that nobody gave out. */
  static long place(Cursor cursor, long last, String attempt) {
    return numberOf(cursor).stream()
        .filter(number -> number >= 1 && number <= last)
        .findFirst()
        .orElseThrow(() -> Refusals.unknownCursor(attempt));
  }

  /** The number that {@link #cursor} was made of; empty for what it did not make. */
  private static OptionalLong numberOf(Cursor cursor) {
    try {
      String digits = new String(Base64.getDecoder().decode(cursor.value()), ISO_8859_1);
      return OptionalLong.of(Long.parseLong(digits) - CURSORS_FROM);
    } catch (IllegalArgumentException notOurs) {
      return OptionalLong.empty();
    }
  }
}
