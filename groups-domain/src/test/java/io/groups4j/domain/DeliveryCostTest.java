package io.groups4j.domain;

import static io.groups4j.domain.DeliveryCharge.Ground.REGULAR;
import static io.groups4j.domain.DeliveryCharge.Ground.WINDOW_OPEN;
import static io.groups4j.domain.PricingCategory.MARKETING;
import static io.groups4j.domain.PricingCategory.SERVICE;
import static io.groups4j.domain.PricingCategory.UTILITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who would be charged for: Meta, "Groups API pricing", and the rules of October 2026. */
class DeliveryCostTest {

  private static final Instant LAST_OF_THE_OLD = Instant.parse("2026-09-30T23:59:59Z");
  private static final Instant FIRST_OF_THE_NEW = Instant.parse("2026-10-01T00:00:00Z");
  private static final ParticipantId ANA = ParticipantId.ofWaId("15555550101");
  private static final ParticipantId BEN = ParticipantId.ofUserId("US.2");
  private static final ParticipantId CLEO = ParticipantId.ofWaId("4915555550103");

  private static DeliveryCost at(Instant time, boolean open, int deliveries) {
    CustomerServiceWindow closed = CustomerServiceWindow.closed();
    return new DeliveryCost(time, open ? closed.afterMessageAt(time) : closed, deliveries);
  }

  @Test
  void everybodyInTheGroupIsChargedForByThemselves() {
    assertEquals(
        List.of(
            new DeliveryCharge(ANA, MARKETING, REGULAR),
            new DeliveryCharge(BEN, MARKETING, REGULAR),
            new DeliveryCharge(CLEO, MARKETING, REGULAR)),
        at(LAST_OF_THE_OLD, false, 0).of(MARKETING, List.of(ANA, BEN, CLEO)));
    assertEquals(List.of(), at(LAST_OF_THE_OLD, false, 0).of(MARKETING, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "MARKETING, false, REGULAR, REGULAR",
    "MARKETING, true, REGULAR, REGULAR",
    "UTILITY, false, REGULAR, REGULAR",
    "UTILITY, true, WINDOW_OPEN, REGULAR",
    "SERVICE, false, NOT_SENT, NOT_SENT",
    "SERVICE, true, WINDOW_OPEN, FIRST_OF_THE_MONTH"
  })
  void groundsChangeWithOctober2026(
      PricingCategory category,
      boolean open,
      DeliveryCharge.Ground until,
      DeliveryCharge.Ground from) {
    assertEquals(
        List.of(new DeliveryCharge(ANA, category, until)),
        at(LAST_OF_THE_OLD, open, 0).of(category, List.of(ANA)));
    assertEquals(
        List.of(new DeliveryCharge(ANA, category, from)),
        at(FIRST_OF_THE_NEW, open, 0).of(category, List.of(ANA)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, FIRST_OF_THE_MONTH, FIRST_OF_THE_MONTH",
    "998, FIRST_OF_THE_MONTH, FIRST_OF_THE_MONTH",
    "999, FIRST_OF_THE_MONTH, REGULAR",
    "1000, REGULAR, REGULAR",
    "2147483647, REGULAR, REGULAR"
  })
  void firstThousandServiceDeliveriesOfTheMonthAreFree(
      int before, DeliveryCharge.Ground first, DeliveryCharge.Ground second) {
    assertEquals(
        List.of(new DeliveryCharge(ANA, SERVICE, first), new DeliveryCharge(BEN, SERVICE, second)),
        at(FIRST_OF_THE_NEW, true, before).of(SERVICE, List.of(ANA, BEN)));
  }

  @Test
  void untilThenNobodyCountsDeliveries() {
    assertEquals(
        List.of(new DeliveryCharge(ANA, SERVICE, WINDOW_OPEN)),
        at(LAST_OF_THE_OLD, true, 5000).of(SERVICE, List.of(ANA)));
  }

  @Test
  void onlyTheRegularGroundCosts() {
    for (DeliveryCharge.Ground ground : DeliveryCharge.Ground.values()) {
      assertEquals(ground == REGULAR, new DeliveryCharge(ANA, UTILITY, ground).isCharged());
    }
  }

  @Test
  void fewerThanNoDeliveriesAreRefused() {
    assertEquals(
        "service deliveries is -1, at least 0 is needed",
        Refusal.of(() -> at(FIRST_OF_THE_NEW, true, -1)));
  }

  @Test
  void itShowsNoNumber() {
    assertEquals(
        "DeliveryCharge[recipient=ParticipantId[waId], category=UTILITY, ground=REGULAR]",
        new DeliveryCharge(ANA, UTILITY, REGULAR).toString());
  }
}
