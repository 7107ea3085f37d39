package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import org.junit.jupiter.api.AfterEach;

final class MetaJoinRequestsContractTest implements JoinRequestsContract {

  private final MetaOverSimulator meta = new MetaOverSimulator();
  private int people;

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
  public JoinRequestId asksToJoin(GroupId group) {
    var whatsApp = meta.whatsApp();
    return whatsApp
        .people()
        .asksToJoin(whatsApp.inviteLinks().current(group), "1555555" + people++);
  }
}
