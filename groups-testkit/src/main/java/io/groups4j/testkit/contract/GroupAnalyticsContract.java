package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMetric;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.domain.PricingMetric;
import io.groups4j.domain.PricingType;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * All that {@link io.groups4j.port.GroupAnalytics} has to do, for those whose provider offers
 * {@link io.groups4j.port.Capability#GROUP_ANALYTICS}.
 *
 * <p>The provider's clock is that of this machine, about. What has happened is counted at once; how
 * it is spread over data points is the provider's.
 */
public interface GroupAnalyticsContract extends ConnectionContract {

  /**
   * Has somebody come into a group, another person each time.
   *
   * @param group one that needs approval
   * @return who it is, once the provider has them in the group
   */
  ParticipantId comesIn(GroupId group);

  /** Has somebody leave a group by themselves. */
  void goesOut(GroupId group, ParticipantId who);

  /** Has somebody write to a group they are in. */
  void writes(GroupId group, ParticipantId who);

  /**
   * Has the business send a utility template to a group, which reaches everybody in it.
   *
   * @return what the message is called, once it has reached them
   */
  MessageId sendsTemplate(GroupId group);

  /** Has somebody see a message that has reached them. */
  void reads(MessageId message, ParticipantId who);

  /** One message to two people is sent once, and delivered twice. */
  @Test
  default void messagesOfAGroupAreCounted() {
    GroupId group = withApproval();
    ParticipantId reader = comesIn(group);
    comesIn(group);
    reads(sendsTemplate(group), reader);

    List<GroupDataPoint> points = lately(group);

    assertEquals(1, sum(points, GroupDataPoint::sent));
    assertEquals(2, sum(points, GroupDataPoint::delivered));
    assertEquals(1, sum(points, GroupDataPoint::read));
  }

  /** People are counted each time they come or go. */
  @Test
  default void whoComesAndGoesIsCounted() {
    GroupId group = withApproval();
    ParticipantId goes = comesIn(group);
    comesIn(group);
    goesOut(group, goes);

    List<GroupDataPoint> points = lately(group);

    assertEquals(2, sum(points, GroupDataPoint::joined));
    assertEquals(1, sum(points, GroupDataPoint::left));
  }

  /** What is asked for is told, also when it is not everything. */
  @Test
  default void oneMetricIsEnough() {
    GroupId group = withApproval();
    comesIn(group);

    List<GroupDataPoint> points =
        connection()
            .analytics()
            .group(
                new GroupAnalyticsQuery(
                    group, days(-1, 1), Set.of(GroupMetric.PARTICIPANTS_JOINED)));

    assertEquals(1, sum(points, GroupDataPoint::joined));
  }

  /** A group's data points are its own, and each says which day it is about. */
  @Test
  default void aDataPointIsAboutADayOfTheGroup() {
    GroupId group = withApproval();
    comesIn(group);

    List<GroupDataPoint> points = lately(group);

    assertFalse(points.isEmpty(), "nothing is told of what has happened");
    for (GroupDataPoint point : points) {
      assertEquals(group, point.group());
      assertEquals(Duration.ofDays(1), length(point.start(), point.end()));
    }
  }

  /** What happens in one group is not told of another. */
  @Test
  default void whatHappensInAnotherGroupDoesNotCount() {
    GroupId group = withApproval();
    GroupId another = withApproval();
    ParticipantId goes = comesIn(another);
    sendsTemplate(another);
    goesOut(another, goes);

    List<GroupDataPoint> points = lately(group);

    assertEquals(0, sum(points, GroupDataPoint::sent));
    assertEquals(0, sum(points, GroupDataPoint::joined));
    assertEquals(0, sum(points, GroupDataPoint::left));
  }

  /** What happens at other times does not count, in any of the three. */
  @Test
  default void whatHappensAtAnotherTimeDoesNotCount() {
    GroupId group = withApproval();
    comesIn(group);
    sendsTemplate(group);
    AnalyticsPeriod before = days(-20, -10);

    assertEquals(
        0,
        sum(
            connection().analytics().group(GroupAnalyticsQuery.of(group, before)),
            GroupDataPoint::sent));
    assertEquals(0, sum(messages(before), MessagingDataPoint::sent));
    assertEquals(
        0,
        sum(
            connection()
                .analytics()
                .pricing(PricingAnalyticsQuery.ofGroups(before, AnalyticsGranularity.DAY)),
            PricingDataPoint::volume));
  }

  /** The account's messages are those of all its groups, and not what people write. */
  @Test
  default void messagesToAllGroupsAreCounted() {
    GroupId group = withApproval();
    GroupId another = withApproval();
    comesIn(group);
    ParticipantId writes = comesIn(another);
    comesIn(another);
    sendsTemplate(group);
    sendsTemplate(another);
    writes(another, writes);

    List<MessagingDataPoint> points = messages(days(-1, 1));

    assertEquals(2, sum(points, MessagingDataPoint::sent));
    assertEquals(3, sum(points, MessagingDataPoint::delivered));
    assertTrue(
        points.stream().allMatch(point -> !length(point.start(), point.end()).isNegative()),
        "a data point ends before it starts");
  }

  /** Each delivery counts, as what it was priced as. */
  @Test
  default void deliveriesAreCountedByCategoryAndType() {
    GroupId group = withApproval();
    comesIn(group);
    comesIn(group);
    sendsTemplate(group);

    List<PricingDataPoint> points =
        connection()
            .analytics()
            .pricing(PricingAnalyticsQuery.ofGroups(days(-1, 1), AnalyticsGranularity.DAY));

    assertEquals(2, sum(points, PricingDataPoint::volume));
    for (PricingDataPoint point : points) {
      assertEquals(Optional.of(PricingCategory.UTILITY), point.groupCategory());
      assertEquals(Optional.of(PricingType.REGULAR), point.documentedType());
    }
  }

  /** Who asks for one category or type is not told of another. */
  @Test
  default void whatIsNotAskedForDoesNotCount() {
    GroupId group = withApproval();
    comesIn(group);
    sendsTemplate(group);

    assertEquals(0, volume(Set.of(PricingCategory.MARKETING), Set.of()));
    assertEquals(0, volume(Set.of(), Set.of(PricingType.FREE_GROUP_CUSTOMER_SERVICE)));
    assertEquals(1, volume(Set.of(PricingCategory.UTILITY), Set.of(PricingType.REGULAR)));
  }

  /** An id is one thing, whatever it is made of. */
  @Test
  default void anUnknownGroupHasNoAnalytics() {
    created("Book club");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(GroupNotFoundException.class, () -> lately(odd), odd::value);
    }
  }

  /** A group is told of for 90 days, an account for a year. */
  @Test
  default void whatIsTooLongAgoIsRejected() {
    GroupId group = withApproval();

    assertThrows(
        RequestRejectedException.class,
        () -> connection().analytics().group(GroupAnalyticsQuery.of(group, days(-100, 0))));
    assertThrows(RequestRejectedException.class, () -> messages(days(-400, 0)));
    assertThrows(
        RequestRejectedException.class,
        () ->
            connection()
                .analytics()
                .pricing(PricingAnalyticsQuery.ofGroups(days(-400, 0), AnalyticsGranularity.DAY)));
  }

  private GroupId withApproval() {
    return created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
        .groupId();
  }

  private static AnalyticsPeriod days(int from, int to) {
    Instant now = Instant.now();
    return new AnalyticsPeriod(now.plus(Duration.ofDays(from)), now.plus(Duration.ofDays(to)));
  }

  private List<GroupDataPoint> lately(GroupId group) {
    return connection().analytics().group(GroupAnalyticsQuery.of(group, days(-1, 1)));
  }

  private List<MessagingDataPoint> messages(AnalyticsPeriod period) {
    return connection()
        .analytics()
        .messaging(MessagingAnalyticsQuery.ofGroups(period, AnalyticsGranularity.HALF_HOUR));
  }

  private long volume(Set<PricingCategory> categories, Set<PricingType> types) {
    return sum(
        connection()
            .analytics()
            .pricing(
                new PricingAnalyticsQuery(
                    days(-1, 1),
                    AnalyticsGranularity.MONTH,
                    Set.of(PricingMetric.VOLUME),
                    categories,
                    types,
                    Set.of())),
        PricingDataPoint::volume);
  }

  private static <P> long sum(List<P> points, Function<P, @Nullable Long> count) {
    return points.stream().map(count).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
  }

  private static Duration length(@Nullable Instant start, @Nullable Instant end) {
    assertNotNull(start, "a data point does not say when it begins");
    assertNotNull(end, "a data point does not say when it is over");
    return Duration.between(start, end);
  }
}
