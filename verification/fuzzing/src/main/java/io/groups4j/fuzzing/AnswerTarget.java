package io.groups4j.fuzzing;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TextMessage;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.WhatsAppGroups;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a provider answers: a value of the domain, or one of the errors that say what to do next.
 *
 * <p>The first byte chooses the call, the second the status; the rest is the body.
 */
public final class AnswerTarget {

  private static final String TOKEN = "distinctive-token";
  private static final GroupId GROUP = new GroupId("G");
  private static final AnalyticsPeriod DAY =
      new AnalyticsPeriod(
          Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-21T00:00:00Z"));
  private static final GroupMessage MESSAGE = TextMessage.of("Hello");
  private static final int[] STATUS = {200, 200, 200, 206, 400, 401, 403, 404, 429, 500, 503};

  private static final CannedClient CLIENT = new CannedClient();

  private static final WhatsAppGroups WHATSAPP =
      MetaGroups.builder("12784358810", () -> TOKEN)
          .accountId("102290129340398")
          .httpClient(CLIENT)
          .policy(
              CallPolicy.defaults()
                  .withMaxAttempts(1)
                  .withCallsPerSecond(1_000_000)
                  .withMessagesPerSecond(1_000_000))
          .build();

  private static final List<Consumer<WhatsAppGroups>> CALLS =
      List.of(
          whatsApp -> whatsApp.groups().create(GroupDraft.named("Book club")),
          whatsApp -> whatsApp.groups().find(GROUP),
          whatsApp -> whatsApp.groups().active(PageRequest.first()),
          whatsApp -> whatsApp.groups().delete(GROUP),
          whatsApp -> whatsApp.inviteLinks().current(GROUP),
          whatsApp -> whatsApp.inviteLinks().delete(GROUP),
          whatsApp -> whatsApp.joinRequests().open(GROUP, PageRequest.first()),
          whatsApp -> whatsApp.joinRequests().approve(GROUP, List.of(new JoinRequestId("J"))),
          whatsApp ->
              whatsApp
                  .participants()
                  .remove(GROUP, ParticipantBatch.of(List.of(ParticipantId.ofWaId("15555550101")))),
          whatsApp -> whatsApp.messages().send(GROUP, MESSAGE),
          whatsApp -> whatsApp.media().find(new MediaId("M")),
          whatsApp -> whatsApp.media().delete(new MediaId("M")),
          whatsApp -> whatsApp.invitations().library("en"),
          whatsApp ->
              whatsApp
                  .invitations()
                  .create(new TemplateDraft("join_us", "en", "group_invite_link")),
          whatsApp -> whatsApp.invitations().reviews("join_us"),
          whatsApp -> whatsApp.analytics().group(GroupAnalyticsQuery.of(GROUP, DAY)),
          whatsApp ->
              whatsApp
                  .analytics()
                  .pricing(PricingAnalyticsQuery.ofGroups(DAY, AnalyticsGranularity.DAY)),
          whatsApp ->
              whatsApp
                  .analytics()
                  .messaging(MessagingAnalyticsQuery.ofGroups(DAY, AnalyticsGranularity.DAY)));

  private AnswerTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 2) {
      return;
    }
    int call = Byte.toUnsignedInt(input[0]) % CALLS.size();
    CLIENT.answersWith(
        STATUS[Byte.toUnsignedInt(input[1]) % STATUS.length],
        Arrays.copyOfRange(input, 2, input.length));
    try {
      CALLS.get(call).accept(WHATSAPP);
    } catch (GroupsException told) {
      Broken.unless(!told.getMessage().contains(TOKEN), "the token is told");
    }
  }
}
