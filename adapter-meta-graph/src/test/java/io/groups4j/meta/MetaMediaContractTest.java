package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaFile;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.MediaContract;
import io.groups4j.testkit.fixture.RecordingListener;
import org.junit.jupiter.api.AfterEach;

final class MetaMediaContractTest implements MediaContract {

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

  @Override
  public void sendsFile(GroupId group, MediaFile file) {
    var whatsApp = meta.whatsApp();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550101");
    whatsApp.conversations().sends(group, "15555550101", file);
  }
}
