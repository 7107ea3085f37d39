package io.groups4j.graph;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.TextMessage;
import java.io.OutputStream;
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
      new Operation("media().find", "{\"id\":\"M\"}", c -> c.media().find(Known.MEDIA))),

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
      new Operation("media().delete", "{\"success\":true}", c -> c.media().delete(Known.MEDIA))),

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
