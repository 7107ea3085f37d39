package io.groups4j.dialog360;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupMessagesContract;
import io.groups4j.testkit.contract.GroupSettingsContract;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.contract.InvitationsContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.contract.MediaContract;
import io.groups4j.testkit.contract.ParticipantsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every contract but that of deleting an invite link, which 360dialog does not offer. */
final class Dialog360ContractTest
    implements GroupsContract,
        GroupSettingsContract,
        InviteLinksContract,
        InvitationsContract,
        JoinRequestsContract,
        ParticipantsContract,
        MediaContract,
        GroupMessagesContract {

  private final Dialog360OverSimulator dialog360 = new Dialog360OverSimulator();
  private int people;

  @BeforeEach
  void haveATemplate() {
    dialog360.whatsApp().templates().has(approvedTemplate(), PricingCategory.UTILITY);
  }

  @AfterEach
  void close() {
    dialog360.close();
  }

  @Override
  public WhatsAppGroups connection() {
    return dialog360.connection();
  }

  @Override
  public RecordingListener events() {
    return dialog360.events();
  }

  @Override
  public JoinRequestId asksToJoin(GroupId group) {
    var whatsApp = dialog360.whatsApp();
    return whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(group), nextPerson());
  }

  @Override
  public ParticipantId comesIn(GroupId group) {
    var whatsApp = dialog360.whatsApp();
    String waId = nextPerson();
    var request = whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(group), waId);
    whatsApp.joinRequests().approve(group, List.of(request));
    return ParticipantId.ofWaId(waId);
  }

  @Override
  public void sendsFile(GroupId group, MediaFile file) {
    var whatsApp = dialog360.whatsApp();
    String waId = nextPerson();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), waId);
    whatsApp.conversations().sends(group, waId, file);
  }

  @Override
  public void approvesTemplate(String name) {
    dialog360.whatsApp().templates().approves(name);
  }

  @Override
  public InviteLink linkIn(MessageId invitation) {
    return dialog360.whatsApp().conversations().linksIn(invitation).get(0);
  }

  @Override
  public MessageId writes(GroupId group, ParticipantId who, String text) {
    return dialog360.whatsApp().conversations().writes(group, who.waId(), text);
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    dialog360.whatsApp().conversations().reads(message, who.waId());
  }

  @Override
  public List<MessageDraft> arrived(GroupId group) {
    return dialog360.whatsApp().conversations().sent(group);
  }

  @Override
  public List<MessageId> pinned(GroupId group) {
    return dialog360.whatsApp().conversations().pinned(group);
  }

  @Override
  public TemplateMessage approvedTemplate() {
    return TemplateMessage.of("meeting_moved", "en_US");
  }

  private String nextPerson() {
    return "1555555" + (1000 + people++);
  }
}
