package io.groups4j.domain;

import io.groups4j.domain.DeliveryCharge.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What would be charged for a message to a group, under the circumstances of the moment: Meta,
 * "Groups API pricing", and "Status messages webhook reference" of September 2026.
 *
 * <p>A message is charged for once for each person it is delivered to, at the rates of messages
 * between two. It is an estimate before the fact: who is not reached is not charged for, and the
 * {@link Pricing} that comes with the statuses has the last word. There are no amounts of money in
 * it.
 *
 * <table>
 *   <caption>What is free</caption>
 *   <tr><th></th><th>until September 30 2026</th><th>from October 1 2026</th></tr>
 *   <tr><td>marketing</td><td>never</td><td>never</td></tr>
 *   <tr><td>utility</td><td>while the window is open</td><td>never</td></tr>
 *   <tr><td>service</td><td>always</td>
 *     <td>the first 1000 deliveries of a number in a month</td></tr>
 * </table>
 *
 * <p>Service messages can only be sent while the window is open.
 *
 * @param at when it would be delivered, whose rules and month count; it is taken to be sent at the
 *     same time
 * @param window the group's customer service window, as it is when it is sent
 * @param serviceDeliveries how many service messages the business number has had delivered this
 *     month, each to each person, in groups and to single people; only asked for from October 2026
 */
public record DeliveryCost(Instant at, CustomerServiceWindow window, int serviceDeliveries) {

  /**
   * The first moment of October 1 2026, from which other rules apply.
   *
   * <p>The documents name a date and no time zone; it is taken to be UTC.
   */
  public static final Instant NEW_RULES = Instant.parse("2026-10-01T00:00:00Z");

  /** How many deliveries of service messages are free from then on, per number and month. */
  public static final int FREE_SERVICE_DELIVERIES = 1000;

  /** Refuses null, and fewer than no deliveries. */
  public DeliveryCost {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(window, "window");
    if (serviceDeliveries < 0) {
      throw new IllegalArgumentException(
          "service deliveries is " + serviceDeliveries + ", at least 0 is needed");
    }
  }

  /**
   * What would be charged for a message to these people, one charge each, in their order.
   *
   * <p>If the free deliveries run out among them, the first of the list are free. In truth it
   * depends on who is reached first.
   *
   * @param category what is sent: a template's own category, {@link PricingCategory#SERVICE} for
   *     everything else
   * @param recipients who is in the group, the business left out
   */
  public List<DeliveryCharge> of(PricingCategory category, List<ParticipantId> recipients) {
    List<DeliveryCharge> charges = new ArrayList<>();
    for (ParticipantId recipient : recipients) {
      charges.add(new DeliveryCharge(recipient, category, ground(category, charges.size())));
    }
    return List.copyOf(charges);
  }

  private Ground ground(PricingCategory category, int before) {
    return switch (category) {
      case MARKETING -> marketing();
      case UTILITY -> window.isOpenAt(at) && !newRules() ? Ground.WINDOW_OPEN : Ground.REGULAR;
      case SERVICE -> service(before);
    };
  }

  /**
   * Always charged for, even while the window is open.
   *
   * <p>The text of "Groups API pricing" says that marketing templates are free then, its table of
   * types does not, and neither do the later pages. Of two readings this is the one that nobody
   * gets a bill from that they did not expect.
   */
  private static Ground marketing() {
    return Ground.REGULAR;
  }

  private Ground service(int before) {
    if (!window.isOpenAt(at)) {
      return Ground.NOT_SENT;
    }
    if (!newRules()) {
      return Ground.WINDOW_OPEN;
    }
    return before < FREE_SERVICE_DELIVERIES - serviceDeliveries
        ? Ground.FIRST_OF_THE_MONTH
        : Ground.REGULAR;
  }

  private boolean newRules() {
    return !at.isBefore(NEW_RULES);
  }
}
