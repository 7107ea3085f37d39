package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** A WhatsApp whose clock stands still, and groups in it for people to come to. */
final class Clubs {

  static final Instant NOW = Instant.ofEpochSecond(1763716530);
  static final String ANA = "15555550101";
  static final Participant BEN =
      new Participant(ParticipantId.ofUserId("US.1349"), "US.ENT.1", "ben");

  final RecordingListener events = new RecordingListener();
  final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build().listen(events);
  final Origin origin = new Origin(NOW, whatsApp.phoneNumberId(), whatsApp.accountId());

  private GroupCreated created(JoinApprovalMode mode) {
    whatsApp.groups().create(GroupDraft.named("Book club").joinedBy(mode));
    return (GroupCreated) last();
  }

  GroupCreated open() {
    return created(JoinApprovalMode.AUTO_APPROVE);
  }

  GroupCreated withApproval() {
    return created(JoinApprovalMode.APPROVAL_REQUIRED);
  }

  GroupEvent last() {
    return events.events().get(events.events().size() - 1);
  }

  List<Participant> members(GroupId group) {
    return whatsApp.groups().find(group).participants();
  }

  static Participant numbered(String waId) {
    return new Participant(ParticipantId.ofWaId(waId), null, null);
  }

  void assertCannotHappen(String reason, Executable action) {
    List<GroupEvent> before = events.events();
    String message = assertThrows(CannotHappenException.class, action).getMessage();
    assertTrue(message.contains(reason), message);
    assertEquals(before, events.events());
  }
}
