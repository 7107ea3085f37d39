package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What the contracts ask of whoever keeps them: the adapter over a simulator, and people in it. */
abstract class MetaContracts {

  final MetaOverSimulator meta = new MetaOverSimulator();
  private int people;

  @AfterEach
  void close() {
    meta.close();
  }

  public WhatsAppGroups connection() {
    return meta.connection();
  }

  public RecordingListener events() {
    return meta.events();
  }

  public JoinRequestId asksToJoin(GroupId group) {
    return asksToJoin(group, nextPerson());
  }

  public ParticipantId comesIn(GroupId group) {
    String waId = nextPerson();
    meta.whatsApp().joinRequests().approve(group, List.of(asksToJoin(group, waId)));
    return ParticipantId.ofWaId(waId);
  }

  public void reads(MessageId message, ParticipantId who) {
    meta.whatsApp().conversations().reads(message, who.waId());
  }

  private JoinRequestId asksToJoin(GroupId group, String waId) {
    var whatsApp = meta.whatsApp();
    return whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(group), waId);
  }

  private String nextPerson() {
    return "1555555" + (1000 + people++);
  }
}
