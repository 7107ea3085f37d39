package io.groups4j.graph;

import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.graph.wire.AccountJson;
import io.groups4j.graph.wire.GroupPointsPageJson;
import io.groups4j.port.Capability;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.UnreadableResponseException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The analytics of the account and of its groups over Graph. */
final class GraphAnalytics implements GroupAnalytics {

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphAnalytics(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  @Override
  public List<MessagingDataPoint> messaging(MessagingAnalyticsQuery query) {
    Objects.requireNonNull(query, "query");
    return ofAccount(
        "read messaging analytics",
        AnalyticsFields.of(query),
        "analytics",
        AnalyticsMapping::toMessaging);
  }

  @Override
  public List<PricingDataPoint> pricing(PricingAnalyticsQuery query) {
    Objects.requireNonNull(query, "query");
    return ofAccount(
        "read pricing analytics",
        AnalyticsFields.of(query),
        "pricing_analytics",
        AnalyticsMapping::toPricing);
  }

  private <T> List<T> ofAccount(
      String operation,
      String fields,
      String member,
      BiFunction<AccountJson, String, List<T>> read) {
    engine.require(Capability.GROUP_ANALYTICS);
    URI account = URI.create(FromDialect.get(operation, dialect::account) + fields);
    return engine.call(
        new GraphCall(operation, "GET", account, null, false),
        answer ->
            engine.json().hasEmptyList(answer, member)
                ? List.of()
                : read.apply(engine.json().read(answer, AccountJson.class, operation), operation));
  }

  @Override
  public List<GroupDataPoint> group(GroupAnalyticsQuery query) {
    Objects.requireNonNull(query, "query");
    engine.require(Capability.GROUP_ANALYTICS);
    String operation = "read group analytics";
    URI edge = FromDialect.get(operation, dialect::groupAnalytics);
    List<GroupDataPoint> points = new ArrayList<>();
    FollowedList pages =
        new FollowedList(engine, URI.create(edge + AnalyticsFields.of(query)), operation);
    while (pages.hasNext()) {
      GroupPointsPageJson page =
          pages.next(answer -> engine.json().read(answer, GroupPointsPageJson.class, operation));
      if (page.data() == null) {
        throw new UnreadableResponseException(operation + ": data is missing in the answer");
      }
      AnalyticsMapping.toGroup(query.group(), page.data(), operation).forEach(points::add);
      pages.after(page.paging(), page.data().size(), null);
    }
    return List.copyOf(points);
  }
}
