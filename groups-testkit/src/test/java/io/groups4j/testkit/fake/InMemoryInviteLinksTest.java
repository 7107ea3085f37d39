package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.InviteLinkDeletionContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.fixture.RecordingListener;
import org.junit.jupiter.api.Test;

class InMemoryInviteLinksTest implements InviteLinksContract, InviteLinkDeletionContract {

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);

  @Override
  public WhatsAppGroups connection() {
    return whatsApp;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  @Test
  void whereThereIsNoLinkReadingAndDeletingAreRefusedWithWhatToDo() {
    GroupId id = created("Book club");
    whatsApp.inviteLinks().delete(id);

    var reading =
        assertThrows(RequestRejectedException.class, () -> whatsApp.inviteLinks().current(id));
    var deleting =
        assertThrows(RequestRejectedException.class, () -> whatsApp.inviteLinks().delete(id));
    String refusal =
        "code 100, invalid parameter: The group has no invite link, reset it to get one"
            + " (correct the parameter it names)";
    assertEquals("read invite link: " + refusal, reading.getMessage());
    assertEquals("delete invite link: " + refusal, deleting.getMessage());
  }

  @Test
  void nobodyComesInByADeletedLink() {
    GroupId id =
        created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
            .groupId();
    InviteLink link = whatsApp.inviteLinks().current(id);
    whatsApp.inviteLinks().delete(id);

    assertThrows(
        CannotHappenException.class, () -> whatsApp.people().asksToJoin(link, "15555550001"));
    whatsApp.people().asksToJoin(whatsApp.inviteLinks().reset(id), "15555550001");
    assertEquals(1, whatsApp.joinRequests().open(id).count());
  }
}
