package io.groups4j.testkit.simulator;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.GroupProductType;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.domain.PricingDimension;
import io.groups4j.domain.PricingMetric;
import io.groups4j.domain.PricingType;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /{version}/{account-id}}: the analytics of the account, as fields of it. Meta, "Groups API
 * pricing" and "Analytics".
 */
final class AccountNode {

  private static final Map<String, GroupProductType> PRODUCT_TYPES =
      Map.of(
          "101", GroupProductType.NOTIFICATION,
          "102", GroupProductType.CUSTOMER_SUPPORT,
          "103", GroupProductType.INBOUND);
  private static final Map<String, AnalyticsGranularity> OF_MESSAGING =
      Map.of(
          "HALF_HOUR", AnalyticsGranularity.HALF_HOUR,
          "DAY", AnalyticsGranularity.DAY,
          "MONTH", AnalyticsGranularity.MONTH);
  private static final Map<String, AnalyticsGranularity> OF_PRICING =
      Map.of(
          "HALF_HOUR", AnalyticsGranularity.HALF_HOUR,
          "DAILY", AnalyticsGranularity.DAY,
          "MONTHLY", AnalyticsGranularity.MONTH);
  private static final Set<String> MESSAGING_FILTERS =
      Set.of("start", "end", "granularity", "phone_numbers", "product_types");
  private static final Set<String> PRICING_FILTERS =
      Set.of(
          "start",
          "end",
          "granularity",
          "phone_numbers",
          "metric_types",
          "pricing_types",
          "pricing_categories",
          "dimensions");

  private final InMemoryWhatsApp whatsApp;

  AccountNode(InMemoryWhatsApp whatsApp) {
    this.whatsApp = whatsApp;
  }

  Answer answer(ApiCall call) {
    if (!call.method().equals("GET")) {
      return Answer.unsupported(call.method());
    }
    JsonObjectBuilder account = Json.object();
    for (FieldExpansion field : FieldExpansion.all(call.parameter("fields").orElse("id"))) {
      switch (field.name()) {
        case "id" -> {}
        case "analytics" -> {
          field.requireAmong(MESSAGING_FILTERS);
          if (mixesInbound(field)) {
            return Answer.mixedProductTypes();
          }
          account.add("analytics", messaging(field));
        }
        case "pricing_analytics" -> {
          field.requireAmong(PRICING_FILTERS);
          account.add("pricing_analytics", pricing(field));
        }
        default -> throw new BadParameter("Param fields names a field that accounts do not have");
      }
    }
    return Answer.ok(account.add("id", whatsApp.accountId()));
  }

  private static boolean mixesInbound(FieldExpansion field) {
    Set<String> types = Set.copyOf(field.items("product_types"));
    return types.size() > 1 && types.contains("103");
  }

  private JsonObjectBuilder messaging(FieldExpansion field) {
    MessagingAnalyticsQuery query =
        new MessagingAnalyticsQuery(
            field.period(), granularity(OF_MESSAGING, field), productTypes(field));
    JsonArrayBuilder points = Json.array();
    List<MessagingDataPoint> told = whatsApp.analytics().messaging(query);
    if (isAboutTheNumber(field)) {
      for (MessagingDataPoint point : told) {
        JsonObjectBuilder json = Json.object();
        DataPoints.span(json, point.start(), point.end());
        DataPoints.count(json, "sent", point.sent());
        DataPoints.count(json, "delivered", point.delivered());
        DataPoints.count(json, "groups_sent", point.groupsSent());
        DataPoints.count(json, "groups_delivered", point.groupsDelivered());
        points.add(json);
      }
    }
    return Json.object()
        .add("phone_numbers", Json.array().add(whatsApp.businessNumber()))
        .add("granularity", field.filter("granularity").orElseThrow())
        .add("data_points", points);
  }

  private JsonObjectBuilder pricing(FieldExpansion field) {
    Set<PricingMetric> metrics =
        ListText.among(PricingMetric.class, "", "metric_types", field.items("metric_types"));
    PricingAnalyticsQuery query =
        new PricingAnalyticsQuery(
            field.period(),
            granularity(OF_PRICING, field),
            metrics.isEmpty() ? EnumSet.allOf(PricingMetric.class) : metrics,
            ListText.among(
                PricingCategory.class,
                "GROUP_",
                "pricing_categories",
                field.items("pricing_categories")),
            ListText.among(PricingType.class, "", "pricing_types", field.items("pricing_types")),
            ListText.among(PricingDimension.class, "", "dimensions", field.items("dimensions")));
    JsonArrayBuilder points = Json.array();
    List<PricingDataPoint> told = whatsApp.analytics().pricing(query);
    if (isAboutTheNumber(field)) {
      for (PricingDataPoint point : told) {
        JsonObjectBuilder json = Json.object();
        DataPoints.span(json, point.start(), point.end());
        DataPoints.word(json, "phone_number", point.phoneNumber());
        DataPoints.word(json, "pricing_type", point.type());
        DataPoints.word(json, "pricing_category", point.category());
        DataPoints.count(json, "volume", point.volume());
        points.add(json);
      }
    }
    return Json.object().add("data", Json.array().add(Json.object().add("data_points", points)));
  }

  private boolean isAboutTheNumber(FieldExpansion field) {
    List<String> numbers = field.items("phone_numbers");
    return numbers.isEmpty() || numbers.contains(whatsApp.businessNumber());
  }

  private static AnalyticsGranularity granularity(
      Map<String, AnalyticsGranularity> words, FieldExpansion field) {
    return field
        .filter("granularity")
        .map(words::get)
        .orElseThrow(
            () ->
                new BadParameter(
                    "Param granularity must be one of "
                        + words.keySet().stream().sorted().collect(Collectors.joining(", "))));
  }

  private static Set<GroupProductType> productTypes(FieldExpansion field) {
    List<String> types = field.items("product_types");
    if (!PRODUCT_TYPES.keySet().containsAll(types)) {
      throw new BadParameter("Param product_types must be an array of 101, 102 and 103");
    }
    return types.stream().map(PRODUCT_TYPES::get).collect(Collectors.toSet());
  }
}
