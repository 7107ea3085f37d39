package io.groups4j.testkit.fake;

import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.fixture.RecordingListener;

class InMemoryGroupsTest implements GroupsContract {

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
}
