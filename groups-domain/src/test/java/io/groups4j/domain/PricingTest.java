package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a status mean: Meta, "Groups API pricing". */
class PricingTest {

  @ParameterizedTest
  @CsvSource({
    "group_marketing, MARKETING",
    "group_utility, UTILITY",
    "group_service, SERVICE",
    "marketing, MARKETING",
    "utility, UTILITY",
    "service, SERVICE",
    "group_authentication, ",
    "group_group_service, ",
    "GROUP_SERVICE, ",
    "group_, ",
    ", "
  })
  void documentedCategoriesAreKnownAndOthersAreNot(String word, PricingCategory expected) {
    assertEquals(
        Optional.ofNullable(expected),
        new Pricing(null, word, null, null, null).documentedCategory());
  }

  @ParameterizedTest
  @CsvSource({
    "regular, , true",
    "free_group_customer_service, , false",
    "free_customer_service, , false",
    "free_entry_point, , false",
    "free_lunch, , ",
    ", , ",
    "regular, false, false",
    "free_group_customer_service, true, true",
    ", true, true",
    ", false, false"
  })
  void whetherItIsChargedForIsSaidOrConcluded(String type, Boolean billable, Boolean expected) {
    assertEquals(
        Optional.ofNullable(expected), new Pricing(type, null, billable, null, null).charged());
  }

  @Test
  void foreignWordsCannotForgeLines() {
    assertEquals(
        "Pricing[type=a?b, category=group_service, billable=true, model=-, subtype=????????]",
        new Pricing("a\nb", "group_service", true, null, "+1786534").toString());
  }

  @Test
  void longWordsAreCutOff() {
    String longest = "w".repeat(64);

    assertEquals("MessageStatus[" + longest + "]", new MessageStatus(longest).toString());
    assertEquals("MessageStatus[" + longest + "…]", new MessageStatus(longest + "w").toString());
  }

  @Test
  void statusKeepsAnyWordAndShowsLettersOnly() {
    assertEquals("warned 1", new MessageStatus("warned 1").value());
    assertEquals("MessageStatus[warned??]", new MessageStatus("warned 1").toString());
    assertEquals(
        "message status is blank, at least one character is needed",
        Refusal.of(() -> new MessageStatus(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "sent, false, false",
    "delivered, true, false",
    "read, true, true",
    "played, true, true",
    "failed, false, false",
    "warned, false, false"
  })
  void readingMeansThatItWasDeliveredAndListeningThatItWasRead(
      String status, boolean delivered, boolean read) {
    assertEquals(delivered, new MessageStatus(status).meansDelivered());
    assertEquals(read, new MessageStatus(status).meansRead());
  }
}
