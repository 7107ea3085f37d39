package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMetric;
import io.groups4j.domain.GroupProductType;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.domain.PricingDimension;
import io.groups4j.domain.PricingMetric;
import io.groups4j.domain.PricingType;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupAnalyticsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryAnalyticsTest implements GroupAnalyticsContract {

  private static final String ANA = "15555550101";
  private static final String BEN = "15555550102";
  private static final Instant NOON = Instant.parse("2026-05-30T12:45:00Z");
  private static final AnalyticsPeriod AROUND =
      new AnalyticsPeriod(NOON.minus(Duration.ofDays(30)), NOON.plus(Duration.ofDays(30)));

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp now = InMemoryWhatsApp.create().listen(events);
  private final InMemoryWhatsApp then =
      InMemoryWhatsApp.builder().clock(Clock.fixed(NOON, ZoneOffset.UTC)).build();
  private int people;

  @BeforeEach
  void haveATemplate() {
    now.templates().has("reminder", "en", PricingCategory.UTILITY, 0);
    then.templates().has("reminder", "en", PricingCategory.UTILITY, 0);
  }

  @Override
  public WhatsAppGroups connection() {
    return now;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  @Override
  public ParticipantId comesIn(GroupId group) {
    String waId = "1555555" + (1000 + people++);
    var request = now.people().asksToJoin(now.inviteLinks().current(group), waId);
    now.joinRequests().approve(group, List.of(request));
    return ParticipantId.ofWaId(waId);
  }

  @Override
  public void goesOut(GroupId group, ParticipantId who) {
    now.people().leaves(group, who.waId());
  }

  @Override
  public void writes(GroupId group, ParticipantId who) {
    now.conversations().writes(group, who.waId(), "Hello");
  }

  @Override
  public MessageId sendsTemplate(GroupId group) {
    return sendsTemplate(now, group);
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    now.conversations().reads(message, who.waId());
  }

  private static MessageId sendsTemplate(InMemoryWhatsApp whatsApp, GroupId group) {
    return whatsApp
        .messages()
        .send(group, new TemplateMessage("reminder", "en", null, List.of()))
        .id();
  }

  private GroupId groupOf(String... waIds) {
    then.groups().create(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.AUTO_APPROVE));
    GroupId group = then.groups().active().reduce((one, other) -> other).orElseThrow().id();
    for (String waId : waIds) {
      then.people().opensLink(then.inviteLinks().current(group), waId);
    }
    return group;
  }

  private List<GroupDataPoint> of(GroupId group) {
    return then.analytics().group(GroupAnalyticsQuery.of(group, AROUND));
  }

  private List<MessagingDataPoint> messaging(GroupProductType... types) {
    return then.analytics()
        .messaging(
            new MessagingAnalyticsQuery(AROUND, AnalyticsGranularity.HALF_HOUR, Set.of(types)));
  }

  private static MessagingDataPoint counting(long sent, long delivered) {
    Instant start = Instant.parse("2026-05-30T12:30:00Z");
    return new MessagingDataPoint(
        start, start.plus(Duration.ofMinutes(30)), sent, delivered, sent, delivered);
  }

  @Test
  void everyDayHasADataPointOfItsOwnIfAnythingHappened() {
    GroupId group = groupOf(ANA, BEN);
    then.advanceClock(Duration.ofDays(2));
    then.conversations().reads(sendsTemplate(then, group), ANA);
    then.people().leaves(group, BEN);

    Instant day = Instant.parse("2026-05-30T00:00:00Z");
    Instant later = Instant.parse("2026-06-01T00:00:00Z");
    assertEquals(
        List.of(
            new GroupDataPoint(group, day, day.plus(Duration.ofDays(1)), 0L, 0L, 0L, 2L, 0L),
            new GroupDataPoint(group, later, later.plus(Duration.ofDays(1)), 1L, 2L, 1L, 0L, 1L)),
        of(group));
  }

  @Test
  void theEndOfAPeriodIsNotPartOfIt() {
    GroupId group = groupOf(ANA);

    assertEquals(
        List.of(),
        then.analytics()
            .group(GroupAnalyticsQuery.of(group, new AnalyticsPeriod(NOON.minusSeconds(9), NOON))));
    assertEquals(
        1,
        then.analytics()
            .group(GroupAnalyticsQuery.of(group, new AnalyticsPeriod(NOON, NOON.plusSeconds(1))))
            .size());
  }

  @Test
  void whatIsNotAskedForIsNotTold() {
    GroupId group = groupOf(ANA);

    GroupDataPoint point =
        then.analytics()
            .group(new GroupAnalyticsQuery(group, AROUND, Set.of(GroupMetric.SENT)))
            .get(0);

    assertEquals(0L, point.sent());
    assertEquals(null, point.joined());
  }

  @Test
  void whoeverIsPutOutHasLeft() {
    GroupId group = groupOf(ANA, BEN);

    then.participants().remove(group, List.of(ParticipantId.ofWaId(BEN)));

    assertEquals(1L, of(group).get(0).left());
  }

  @Test
  void listeningAfterReadingIsReadingOnce() {
    GroupId group = groupOf(ANA, BEN);
    then.conversations().writes(group, ANA, "Hello");
    MediaSource voice = MediaSource.link(URI.create("https://example.com/a.ogg"));
    MessageId message = then.messages().send(group, new AudioMessage(voice, true)).id();
    then.conversations().reads(message, ANA);
    then.conversations().plays(message, person(ANA));
    then.conversations().plays(message, person(BEN));

    assertEquals(2L, of(group).get(0).read());
  }

  @Test
  void whatIsLostIsNotSentAndWhatWaitsIsNotDelivered() {
    GroupId group = groupOf(ANA, BEN);
    then.conversations().goesOffline(person(BEN));
    then.failNext().message(ProviderError.of(131000, "Something went wrong"));
    sendsTemplate(then, group);
    sendsTemplate(then, group);

    assertEquals(1L, of(group).get(0).sent());
    assertEquals(1L, of(group).get(0).delivered());
  }

  @Test
  void productTypesAreTemplatesOtherMessagesAndWhatPeopleWrite() {
    GroupId group = groupOf(ANA, BEN);
    then.conversations().writes(group, ANA, "When?");
    then.messages().send(group, TextMessage.of("At seven."));
    then.messages().send(group, TextMessage.of("Or at eight."));
    sendsTemplate(then, group);

    assertEquals(List.of(counting(1, 2)), messaging(GroupProductType.NOTIFICATION));
    assertEquals(List.of(counting(2, 4)), messaging(GroupProductType.CUSTOMER_SUPPORT));
    assertEquals(List.of(counting(1, 1)), messaging(GroupProductType.INBOUND));
    assertEquals(List.of(counting(3, 6)), messaging());
  }

  @ParameterizedTest
  @CsvSource({
    "HALF_HOUR, 2026-05-30T12:30:00Z, 2026-05-30T13:00:00Z",
    "DAY, 2026-05-30T00:00:00Z, 2026-05-31T00:00:00Z",
    "MONTH, 2026-05-01T00:00:00Z, 2026-06-01T00:00:00Z"
  })
  void aDataPointIsAsLongAsWasAsked(AnalyticsGranularity granularity, Instant start, Instant end) {
    GroupId group = groupOf(ANA);
    sendsTemplate(then, group);

    assertEquals(
        List.of(priced(start, end, "REGULAR", "GROUP_UTILITY", 1L)),
        then.analytics().pricing(PricingAnalyticsQuery.ofGroups(AROUND, granularity)));
  }

  @Test
  void costsAreNeverToldAndVolumesOnlyWhereAskedFor() {
    GroupId group = groupOf(ANA);
    then.conversations().writes(group, ANA, "When?");
    then.messages().send(group, TextMessage.of("At seven."));
    Instant start = Instant.parse("2026-05-01T00:00:00Z");
    Instant end = Instant.parse("2026-06-01T00:00:00Z");

    assertEquals(
        List.of(
            new PricingDataPoint(
                start, end, then.businessNumber(), null, null, null, null, null, null)),
        then.analytics()
            .pricing(
                new PricingAnalyticsQuery(
                    AROUND,
                    AnalyticsGranularity.MONTH,
                    Set.of(PricingMetric.COST),
                    Set.of(),
                    Set.of(PricingType.FREE_GROUP_CUSTOMER_SERVICE),
                    Set.of(
                        PricingDimension.PHONE, PricingDimension.COUNTRY, PricingDimension.TIER))));
  }

  @Test
  void everyCategoryAndTypeIsARowOfItsOwn() {
    GroupId group = groupOf(ANA, BEN);
    sendsTemplate(then, group);
    then.conversations().writes(group, ANA, "When?");
    then.messages().send(group, TextMessage.of("At seven."));
    Instant start = Instant.parse("2026-05-30T00:00:00Z");
    Instant end = Instant.parse("2026-05-31T00:00:00Z");

    assertEquals(
        List.of(
            priced(start, end, "REGULAR", "GROUP_UTILITY", 2L),
            priced(start, end, "FREE_GROUP_CUSTOMER_SERVICE", "GROUP_SERVICE", 2L)),
        then.analytics().pricing(PricingAnalyticsQuery.ofGroups(AROUND, AnalyticsGranularity.DAY)));
    assertEquals(
        List.of(priced(start, end, null, null, 4L)),
        then.analytics()
            .pricing(PricingAnalyticsQuery.ofGroups(AROUND, AnalyticsGranularity.DAY).by()));
  }

  private static PricingDataPoint priced(
      Instant start, Instant end, @Nullable String type, @Nullable String category, long volume) {
    return new PricingDataPoint(start, end, null, null, null, type, category, volume, null);
  }

  private static Participant person(String waId) {
    return new Participant(ParticipantId.ofWaId(waId), null, null);
  }
}
