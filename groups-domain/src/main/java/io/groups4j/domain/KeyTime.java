package io.groups4j.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Times as delivery keys have them, which is as {@link Instant#toString} writes them.
 *
 * <p>That goes through a formatter for all there is in time, and takes longer than the rest of a
 * key together; and every event of every webhook needs a key.
 */
final class KeyTime {

  private static final int SECONDS_OF_DAY = 86_400;

  /** The first second of the year 10000, from which on years have more digits. */
  private static final long TOO_LATE = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_DAY;

  private KeyTime() {}

  static String of(Instant time) {
    long second = time.getEpochSecond();
    return second < 0 || second >= TOO_LATE || time.getNano() != 0
        ? time.toString()
        : write(second);
  }

  private static String write(long second) {
    LocalDate date = LocalDate.ofEpochDay(second / SECONDS_OF_DAY);
    int ofDay = (int) (second % SECONDS_OF_DAY);
    byte[] text = {
      '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0', ':', '0', '0',
      'Z'
    };
    add(date.getYear() / 100, text, 0);
    add(date.getYear() % 100, text, 2);
    add(date.getMonthValue(), text, 5);
    add(date.getDayOfMonth(), text, 8);
    add(ofDay / 3_600, text, 11);
    add(ofDay / 60 % 60, text, 14);
    add(ofDay % 60, text, 17);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void add(int twoDigits, byte[] text, int at) {
    text[at] += (byte) (twoDigits / 10);
    text[at + 1] += (byte) (twoDigits % 10);
  }
}
