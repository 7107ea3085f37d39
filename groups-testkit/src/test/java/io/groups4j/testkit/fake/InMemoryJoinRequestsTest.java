package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequested;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryJoinRequestsTest implements JoinRequestsContract {

  private static final String SOMEBODY = "15555550101";

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private int people;

  @Override
  public WhatsAppGroups connection() {
    return whatsApp;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  @Override
  public JoinRequestId asksToJoin(GroupId group) {
    return whatsApp.asksToJoin(whatsApp.inviteLinks().current(group), "1555555" + people++);
  }

  private InviteLink link(JoinApprovalMode mode) {
    return created(GroupDraft.named("Book club").joinedBy(mode)).inviteLink();
  }

  @Test
  void whoAsksIsTold() {
    JoinRequestId id = whatsApp.asksToJoin(link(JoinApprovalMode.APPROVAL_REQUIRED), SOMEBODY);

    JoinRequested told = events.await(JoinRequested.class, Duration.ZERO);
    assertEquals(id, told.joinRequestId());
    assertEquals(SOMEBODY, told.participant().id().waId());
  }

  @Test
  void nobodyAsksByALinkThatWasReset() {
    InviteLink old = link(JoinApprovalMode.APPROVAL_REQUIRED);
    whatsApp.inviteLinks().reset(whatsApp.groups().active().findFirst().orElseThrow().id());

    assertThrows(IllegalArgumentException.class, () -> whatsApp.asksToJoin(old, SOMEBODY));
  }

  @Test
  void nobodyAsksWhereNoApprovalIsNeeded() {
    InviteLink open = link(JoinApprovalMode.AUTO_APPROVE);

    assertThrows(IllegalStateException.class, () -> whatsApp.asksToJoin(open, SOMEBODY));
  }

  @Test
  void nobodyAsksTwiceAndWhoIsRejectedMayAskAgain() {
    InviteLink link = link(JoinApprovalMode.APPROVAL_REQUIRED);
    GroupId group = whatsApp.groups().active().findFirst().orElseThrow().id();
    JoinRequestId first = whatsApp.asksToJoin(link, SOMEBODY);

    assertThrows(IllegalStateException.class, () -> whatsApp.asksToJoin(link, SOMEBODY));
    whatsApp.joinRequests().reject(group, List.of(first));
    JoinRequestId second = whatsApp.asksToJoin(link, SOMEBODY);
    whatsApp.joinRequests().approve(group, List.of(second));

    assertThrows(IllegalStateException.class, () -> whatsApp.asksToJoin(link, SOMEBODY));
    assertEquals(SOMEBODY, whatsApp.groups().find(group).participants().get(0).id().waId());
  }
}
