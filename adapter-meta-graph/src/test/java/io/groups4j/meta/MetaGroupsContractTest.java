package io.groups4j.meta;

import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import org.junit.jupiter.api.AfterEach;

final class MetaGroupsContractTest implements GroupsContract {

  private final MetaOverSimulator meta = new MetaOverSimulator();

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
}
