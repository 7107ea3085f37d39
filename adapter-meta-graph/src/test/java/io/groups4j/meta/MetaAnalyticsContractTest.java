package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupAnalyticsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class MetaAnalyticsContractTest implements GroupAnalyticsContract {

  private final MetaOverSimulator meta = new MetaOverSimulator();
  private int people;

  @BeforeEach
  void haveATemplate() {
    meta.whatsApp().templates().has("reminder", "en", PricingCategory.UTILITY, 0);
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
  public void goesOut(GroupId group, ParticipantId who) {
    meta.whatsApp().people().leaves(group, who.waId());
  }

  @Override
  public void writes(GroupId group, ParticipantId who) {
    meta.whatsApp().conversations().writes(group, who.waId(), "Hello");
  }

  @Override
  public MessageId sendsTemplate(GroupId group) {
    var template = new TemplateMessage("reminder", "en", null, List.of());
    return meta.whatsApp().messages().send(group, template).id();
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    meta.whatsApp().conversations().reads(message, who.waId());
  }
}
