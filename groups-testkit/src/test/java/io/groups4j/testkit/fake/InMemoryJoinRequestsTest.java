package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.fixture.RecordingListener;

class InMemoryJoinRequestsTest implements JoinRequestsContract {

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
    return whatsApp
        .people()
        .asksToJoin(whatsApp.inviteLinks().current(group), "1555555" + people++);
  }
}
