package io.groups4j.soak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * One thread's part: it makes a group of its own, lives through everything with it and deletes it.
 * What does not come out as it should is thrown.
 */
final class Member {

  static final int CALLS = 21;

  /** Approved, of an account that the connection knows. */
  static final String TEMPLATE = "join_us";

  private static final String LANGUAGE = "en";
  private static final int FILE = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String number;
  private final WhatsAppGroups connection;
  private final InMemoryWhatsApp whatsApp;
  private final PendingRequests pending;
  private final LongAdder calls;
  private final boolean getsFiles;

  /**
   * A member that has not begun.
   *
   * @param getsFiles false where files are at another host than calls, which is not trusted
   */
  Member(
      int number,
      WhatsAppGroups connection,
      InMemoryWhatsApp whatsApp,
      PendingRequests pending,
      LongAdder calls,
      boolean getsFiles) {
    this.number = Long.toString(15_555_550_000L + number);
    this.connection = connection;
    this.whatsApp = whatsApp;
    this.pending = pending;
    this.calls = calls;
    this.getsFiles = getsFiles;
  }

  /** The life of one group: at least {@value CALLS} calls, 11 of them writes. */
  void live() {
    GroupDraft draft = GroupDraft.named("Soak").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED);
    GroupCreated created = end(connection.groups().create(draft), GroupCreated.class);
    GroupId group = created.groupId();
    expect("Soak", () -> connection.groups().find(group).subject());
    expect(true, () -> !connection.groups().active(PageRequest.first()).items().isEmpty());

    InviteLink link = called(() -> connection.inviteLinks().current(group));
    JoinRequestId asked = whatsApp.people().asksToJoin(link, number);
    expect(
        List.of(asked),
        () ->
            connection.joinRequests().open(group, PageRequest.first()).items().stream()
                .map(JoinRequest::id)
                .toList());
    expect(true, () -> connection.joinRequests().approve(group, List.of(asked)).isComplete());
    expect(1, () -> connection.groups().find(group).participantCount());

    talk(group);
    for (RequestId part :
        called(
            () -> connection.settings().update(group, GroupSettingsChange.ofSubject("Soaked")))) {
      pending.await(part, PATIENCE);
    }
    expect("Soaked", () -> connection.groups().find(group).subject());
    expect(false, () -> link.equals(connection.inviteLinks().reset(group)));
    pending.await(
        called(
            () -> connection.participants().remove(group, List.of(ParticipantId.ofWaId(number)))),
        PATIENCE);
    expect(0, () -> connection.groups().find(group).participantCount());

    end(connection.groups().delete(group), GroupDeleted.class);
    try {
      called(() -> connection.groups().find(group));
      throw new IllegalStateException("a deleted group was found");
    } catch (GroupNotFoundException expected) {
      calls.increment();
    }
  }

  /** Invites, writes, and sends a file that is got back and deleted. */
  private void talk(GroupId group) {
    expect(
        true,
        () -> connection.invitations().reviews(TEMPLATE).stream().anyMatch(r -> r.isApproved()));
    called(
        () ->
            connection
                .invitations()
                .send(ParticipantId.ofWaId(number), Invitation.to(group, TEMPLATE, LANGUAGE)));
    // Whoever has written may be written to.
    whatsApp.conversations().writes(group, number, "When do we meet?");
    called(
        () ->
            connection
                .messages()
                .send(group, MessageDraft.of(TextMessage.of("We meet on Thursdays."))));

    byte[] sound = Arrays.copyOf("OggS".getBytes(US_ASCII), FILE);
    MediaFile file = MediaFile.of(MediaKind.AUDIO, "audio/ogg", sound);
    MediaId media = called(() -> connection.media().upload(file));
    called(
        () ->
            connection
                .messages()
                .send(group, MessageDraft.of(AudioMessage.of(MediaSource.uploaded(media)))));
    expect((long) FILE, () -> connection.media().find(media).size());
    if (getsFiles) {
      ByteArrayOutputStream back = new ByteArrayOutputStream(FILE);
      expect(media, () -> connection.media().download(media, back).id());
      if (back.size() != FILE) {
        throw new IllegalStateException("expected " + FILE + " bytes and got " + back.size());
      }
    }
    connection.media().delete(media);
    calls.increment();
  }

  private <E extends GroupEvent> E end(RequestId request, Class<E> kind) {
    calls.increment();
    return kind.cast(pending.await(request, PATIENCE));
  }

  private <T> T called(Supplier<T> call) {
    T answer = call.get();
    calls.increment();
    return answer;
  }

  private void expect(Object expected, Supplier<Object> call) {
    Object answer = called(call);
    if (!expected.equals(answer)) {
      throw new IllegalStateException("expected " + expected + " and got " + answer);
    }
  }
}
