package io.groups4j.graph;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TextMessage;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A kind of operations that fare alike, and what they are. */
enum MatrixColumn {
  READ(
      "read",
      new Operation("groups().find", "{\"id\":\"G\"}", c -> c.groups().find(Known.GROUP)),
      new Operation(
          "groups().active",
          "{\"data\":{\"groups\":[]}}",
          c -> c.groups().active(PageRequest.first())),
      new Operation(
          "inviteLinks().current",
          "{\"invite_link\":\"https://chat.whatsapp.com/LINK\"}",
          c -> c.inviteLinks().current(Known.GROUP)),
      new Operation(
          "joinRequests().open",
          "{\"data\":[]}",
          c -> c.joinRequests().open(Known.GROUP, PageRequest.first())),
      new Operation("media().find", "{\"id\":\"M\"}", c -> c.media().find(Known.MEDIA)),
      new Operation("invitations().library", "{\"data\":[]}", c -> c.invitations().library("en")),
      new Operation(
          "invitations().reviews", "{\"data\":[]}", c -> c.invitations().reviews("join_us")),
      new Operation(
          "analytics().messaging",
          "{\"analytics\":{\"data_points\":[]},\"id\":\"1\"}",
          c ->
              c.analytics()
                  .messaging(
                      MessagingAnalyticsQuery.ofGroups(Known.DAY, AnalyticsGranularity.DAY))),
      new Operation(
          "analytics().pricing",
          "{\"pricing_analytics\":{\"data\":[]},\"id\":\"1\"}",
          c ->
              c.analytics()
                  .pricing(PricingAnalyticsQuery.ofGroups(Known.DAY, AnalyticsGranularity.DAY))),
      new Operation(
          "analytics().group",
          "{\"data\":[]}",
          c -> c.analytics().group(GroupAnalyticsQuery.of(Known.GROUP, Known.DAY)))),

  DOWNLOAD(
      "download",
      new Operation(
          "media().download",
          "FILE of some length",
          c -> c.media().download(Known.MEDIA, OutputStream.nullOutputStream()))),

  WRITE(
      "write",
      new Operation(
          "groups().create",
          "{\"request_id\":\"R\"}",
          c -> c.groups().create(GroupDraft.named("Book club"))),
      new Operation("groups().delete", "{\"success\":true}", c -> c.groups().delete(Known.GROUP)),
      new Operation(
          "settings().update",
          "{\"success\":true}",
          c -> c.settings().update(Known.GROUP, GroupSettingsChange.ofSubject("Chess"))),
      new Operation(
          "inviteLinks().reset",
          "{\"invite_link\":\"https://chat.whatsapp.com/LINK\"}",
          c -> c.inviteLinks().reset(Known.GROUP)),
      new Operation(
          "inviteLinks().delete", "{\"success\":true}", c -> c.inviteLinks().delete(Known.GROUP)),
      new Operation(
          "messages().send",
          "{\"messages\":[{\"id\":\"wamid.1\"}]}",
          c -> c.messages().send(Known.GROUP, TextMessage.of("Hello"))),
      new Operation(
          "messages().pin",
          "{\"messages\":[{\"id\":\"wamid.2\"}]}",
          c -> c.messages().pin(Known.GROUP, Known.MESSAGE, new PinDays(7))),
      new Operation(
          "messages().unpin",
          "{\"messages\":[{\"id\":\"wamid.3\"}]}",
          c -> c.messages().unpin(Known.GROUP, Known.MESSAGE)),
      new Operation("media().delete", "{\"success\":true}", c -> c.media().delete(Known.MEDIA)),
      new Operation(
          "invitations().send",
          "{\"messages\":[{\"id\":\"wamid.4\"}]}",
          c ->
              c.invitations()
                  .send(Known.PEOPLE.get(0), Invitation.to(Known.GROUP, "join_us", "en"))),
      new Operation(
          "invitations().create",
          "{\"id\":\"T\",\"status\":\"PENDING\"}",
          c -> c.invitations().create(new TemplateDraft("join_us", "en", "group_invite_link")))),

  UPLOAD(
      "upload",
      new Operation(
          "media().upload",
          "{\"id\":\"M\"}",
          c -> c.media().upload(MediaFile.of(MediaKind.AUDIO, "audio/ogg", new byte[300_000])))),

  BULK(
      "bulk write",
      new Operation(
          "joinRequests().approve",
          "{\"approved_join_requests\":[\"A\",\"B\"]}",
          "{\"approved_join_requests\":[\"A\"],\"failed_join_requests\":[{\"join_request_id\":\"B\","
              + "\"errors\":[{\"code\":131213}]}],\"errors\":[{\"code\":131201}]}",
          c -> c.joinRequests().approve(Known.GROUP, Known.ASKING)),
      new Operation(
          "joinRequests().reject",
          "{\"rejected_join_requests\":[\"A\",\"B\"]}",
          "{\"rejected_join_requests\":[\"A\"],\"failed_join_requests\":[{\"join_request_id\":\"B\","
              + "\"errors\":[{\"code\":131213}]}],\"errors\":[{\"code\":131201}]}",
          c -> c.joinRequests().reject(Known.GROUP, Known.ASKING)),
      new Operation(
          "participants().remove",
          "{\"success\":true}",
          c -> c.participants().remove(Known.GROUP, Known.PEOPLE)));

  /** Apart, since the constants above could not see it otherwise. */
  private static final class Known {
    private static final GroupId GROUP = new GroupId("G");
    private static final MediaId MEDIA = new MediaId("M");
    private static final MessageId MESSAGE = new MessageId("wamid.1");
    private static final AnalyticsPeriod DAY =
        new AnalyticsPeriod(
            Instant.parse("2026-11-19T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));
    private static final List<JoinRequestId> ASKING =
        List.of(new JoinRequestId("A"), new JoinRequestId("B"));
    private static final List<ParticipantId> PEOPLE =
        List.of(ParticipantId.ofWaId("15555550101"), ParticipantId.ofWaId("15555550102"));
  }

  /**
   * A call of a port.
   *
   * @param success how it is answered if all goes well
   * @param half how it is answered with 206
   */
  record Operation(String name, String success, String half, Consumer<GraphConnection> call) {

    Operation(String name, String success, Consumer<GraphConnection> call) {
      this(name, success, "{\"errors\":[{\"code\":131201}]}", call);
    }
  }

  final String title;
  final List<Operation> operations;

  MatrixColumn(String title, Operation... operations) {
    this.title = title;
    this.operations = List.of(operations);
  }

  boolean isRead() {
    return this == READ || this == DOWNLOAD;
  }
}
