package io.groups4j.domain;

/**
 * How long a message stays pinned: {@value #MIN} to {@value #MAX} days. Meta, "Group messaging",
 * pin and unpin.
 *
 * @param value how many days
 */
public record PinDays(int value) {

  /** The shortest time, in days. */
  public static final int MIN = 1;

  /** The longest time, in days. */
  public static final int MAX = 30;

  /** Refuses a time out of range. */
  public PinDays {
    if (value < MIN || value > MAX) {
      throw new IllegalArgumentException(
          "pin is for " + value + " days, " + MIN + " to " + MAX + " are allowed");
    }
  }
}
