package io.groups4j.domain;

import java.util.Objects;

/**
 * Whether one delivery, of one message to one person in a group, is charged for, and why.
 *
 * @param recipient to whom: the rate is that of the country of their number
 * @param category at the rates of what
 * @param ground why it is charged for or not
 */
public record DeliveryCharge(ParticipantId recipient, PricingCategory category, Ground ground) {

  /** Why a delivery is charged for or not. */
  public enum Ground {
    /** Charged for at the rate of messages between two. */
    REGULAR,
    /** Free because the group's customer service window is open. */
    WINDOW_OPEN,
    /** Free because it is among the first of the month. */
    FIRST_OF_THE_MONTH,
    /** Not charged for because it cannot be sent: the window is closed to all but templates. */
    NOT_SENT
  }

  /** Refuses null. */
  public DeliveryCharge {
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(ground, "ground");
  }

  /** Whether it is charged for. */
  public boolean isCharged() {
    return ground == Ground.REGULAR;
  }
}
