package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsDataPointsTest {

  @ParameterizedTest
  @CsvSource({
    "GROUP_MARKETING, MARKETING",
    "GROUP_UTILITY, UTILITY",
    "group_service, SERVICE",
    "MARKETING,",
    "GROUP_REFERRAL,",
    ","
  })
  void onlyACategoryOfGroupsIsOne(@Nullable String word, @Nullable PricingCategory expected) {
    assertEquals(Optional.ofNullable(expected), point(null, word).groupCategory());
  }

  @ParameterizedTest
  @CsvSource({
    "REGULAR, REGULAR",
    "free_group_customer_service, FREE_GROUP_CUSTOMER_SERVICE",
    "FREE_ENTRY_POINT,",
    ","
  })
  void anUnknownTypeIsNoneOfTheDocumented(@Nullable String word, @Nullable PricingType expected) {
    PricingDataPoint point = point(word, null);

    assertEquals(Optional.ofNullable(expected), point.documentedType());
    assertEquals(word, point.type());
  }

  @Test
  void aNumberIsNotShown() {
    String shown = point("REGULAR", "GROUP_1\nX").toString();

    assertFalse(shown.contains("15550783881"), shown);
    assertEquals(
        "PricingDataPoint[1970-01-01T00:00:00Z to null, country=-, type=REGULAR,"
            + " category=GROUP_??X, volume=7, cost=0.35]",
        shown);
  }

  @Test
  void aPointOfAGroupHasAGroup() {
    assertEquals(
        "group",
        Refusal.ofNull(() -> new GroupDataPoint(null, null, null, null, null, null, null, null)));
  }

  private static PricingDataPoint point(@Nullable String type, @Nullable String category) {
    return new PricingDataPoint(
        Instant.EPOCH, null, "15550783881", null, null, type, category, 7L, new BigDecimal("0.35"));
  }
}
