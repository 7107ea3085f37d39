package io.groups4j.testkit.contract;

import io.groups4j.port.EventInbox;

class InMemoryInboxContractTest implements EventInboxContract {

  private final EventInbox inbox = EventInbox.inMemory(1_000);

  @Override
  public EventInbox inbox() {
    return inbox;
  }
}
