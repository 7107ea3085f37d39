package io.groups4j.meta;

import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.InviteLinkDeletionContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.fixture.RecordingListener;
import org.junit.jupiter.api.AfterEach;

final class MetaInviteLinksContractTest implements InviteLinksContract, InviteLinkDeletionContract {

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
