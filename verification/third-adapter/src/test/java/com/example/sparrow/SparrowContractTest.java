package com.example.sparrow;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupMessagesContract;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.contract.ParticipantsContract;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Every contract but that of what Sparrow does not offer. */
class SparrowContractTest
    implements GroupsContract,
        InviteLinksContract,
        JoinRequestsContract,
        ParticipantsContract,
        GroupMessagesContract {

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final SparrowInFront sparrow = new SparrowInFront(whatsApp);
  private final WhatsAppGroups connection =
      WhatsAppGroups.connect(
          Map.of(
              "groups.provider",
              "sparrow",
              "groups.sparrow.key",
              SparrowInFront.KEY,
              "groups.sparrow.base-uri",
              sparrow.uri().toString(),
              "groups.sparrow.calls-per-second",
              "1000"));
  private int people;

  SparrowContractTest() {
    whatsApp.templates().has(approvedTemplate(), PricingCategory.UTILITY);
  }

  @AfterEach
  void close() {
    sparrow.close();
  }

  @Override
  public WhatsAppGroups connection() {
    return connection;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  @Override
  public JoinRequestId asksToJoin(GroupId group) {
    return whatsApp
        .people()
        .asksToJoin(whatsApp.inviteLinks().current(group), "1555555" + (1000 + people++));
  }

  @Override
  public ParticipantId comesIn(GroupId group) {
    ParticipantId who = ParticipantId.ofWaId("1555555" + (1000 + people));
    whatsApp.joinRequests().approve(group, List.of(asksToJoin(group)));
    return who;
  }

  @Override
  public MessageId writes(GroupId group, ParticipantId who, String text) {
    return whatsApp.conversations().writes(group, who.waId(), text);
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    whatsApp.conversations().reads(message, who.waId());
  }

  @Override
  public List<MessageDraft> arrived(GroupId group) {
    return whatsApp.conversations().sent(group);
  }

  @Override
  public List<MessageId> pinned(GroupId group) {
    return whatsApp.conversations().pinned(group);
  }

  @Override
  public TemplateMessage approvedTemplate() {
    return TemplateMessage.of("meeting_moved", "en_US");
  }
}
