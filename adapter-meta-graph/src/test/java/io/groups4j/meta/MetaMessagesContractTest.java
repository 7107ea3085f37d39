package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupMessagesContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class MetaMessagesContractTest implements GroupMessagesContract {

  private final MetaOverSimulator meta = new MetaOverSimulator();
  private int people;

  @BeforeEach
  void haveATemplate() {
    meta.whatsApp().templates().has(approvedTemplate(), PricingCategory.UTILITY);
  }

  @AfterEach
  void close() {
    meta.close();
  }

  @Override
  public WhatsAppGroups connection() {
    return meta.connection();
  }

  @Override
  public RecordingListener events() {
    return meta.events();
  }

  @Override
  public ParticipantId comesIn(GroupId group) {
    var whatsApp = meta.whatsApp();
    String waId = "1555555010" + people++;
    var request = whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(group), waId);
    whatsApp.joinRequests().approve(group, List.of(request));
    return ParticipantId.ofWaId(waId);
  }

  @Override
  public MessageId writes(GroupId group, ParticipantId who, String text) {
    return meta.whatsApp().conversations().writes(group, who.waId(), text);
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    meta.whatsApp().conversations().reads(message, who.waId());
  }

  @Override
  public List<MessageDraft> arrived(GroupId group) {
    return meta.whatsApp().conversations().sent(group);
  }

  @Override
  public List<MessageId> pinned(GroupId group) {
    return meta.whatsApp().conversations().pinned(group);
  }

  @Override
  public TemplateMessage approvedTemplate() {
    return TemplateMessage.of("meeting_moved", "en_US");
  }
}
