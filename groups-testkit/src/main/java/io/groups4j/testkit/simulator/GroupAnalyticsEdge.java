package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMetric;
import io.groups4j.port.GroupAnalytics;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * {@code /{version}/{account-id}/group_analytics}: what happened in one group. Meta, "Analytics".
 */
final class GroupAnalyticsEdge {

  private static final String DAILY = "DAILY";

  /** The one of Meta's samples: there is only one page. */
  private static final String CURSOR = "MAZDZD";

  private final GroupAnalytics analytics;

  GroupAnalyticsEdge(GroupAnalytics analytics) {
    this.analytics = analytics;
  }

  Answer answer(ApiCall call) {
    if (!call.method().equals("GET")) {
      return Answer.unsupported(call.method());
    }
    // In upper case by the table, in lower case by the syntax.
    if (!call.parameter("granularity").orElse(DAILY).equalsIgnoreCase(DAILY)) {
      throw new BadParameter("Param granularity must be DAILY");
    }
    GroupAnalyticsQuery query =
        BadParameter.unless(
            () ->
                new GroupAnalyticsQuery(
                    group(call),
                    FieldExpansion.period(call.query()),
                    ListText.among(
                        GroupMetric.class, "", "metric_types", required(call, "metric_types"))));
    JsonArrayBuilder points = Json.array();
    for (GroupDataPoint point : analytics.group(query)) {
      JsonObjectBuilder json = Json.object().add("group_id", point.group().value());
      DataPoints.span(json, point.start(), point.end());
      DataPoints.count(json, "sent", point.sent());
      DataPoints.count(json, "delivered", point.delivered());
      DataPoints.count(json, "read", point.read());
      DataPoints.count(json, "joined", point.joined());
      DataPoints.count(json, "left", point.left());
      points.add(json);
    }
    JsonObjectBuilder part = Json.object().add("granularity", DAILY).add("data_points", points);
    JsonObjectBuilder cursors = Json.object().add("before", CURSOR).add("after", CURSOR);
    return Answer.ok(
        Json.object()
            .add("data", Json.array().add(part))
            .add("paging", Json.object().add("cursors", cursors)));
  }

  private static GroupId group(ApiCall call) {
    List<String> ids = required(call, "group_ids");
    if (ids.size() != 1) {
      throw new BadParameter("Param group_ids must have exactly one id");
    }
    return new GroupId(ids.get(0));
  }

  private static List<String> required(ApiCall call, String name) {
    return ListText.items(
        name,
        call.parameter(name).orElseThrow(() -> new BadParameter("Param " + name + " is required")));
  }
}
