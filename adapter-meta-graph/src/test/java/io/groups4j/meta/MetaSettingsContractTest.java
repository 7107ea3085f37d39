package io.groups4j.meta;

import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupSettingsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import org.junit.jupiter.api.AfterEach;

final class MetaSettingsContractTest implements GroupSettingsContract {

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
