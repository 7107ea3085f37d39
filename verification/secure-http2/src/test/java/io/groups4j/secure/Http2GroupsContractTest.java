package io.groups4j.secure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** What groups have to do, over TLS and HTTP/2. */
final class Http2GroupsContractTest implements GroupsContract {

  private final SecureSimulator simulator =
      new SecureSimulator(true, SecureFront.open(), exchange -> {});
  private final WhatsAppGroups connection =
      simulator.connection(CallPolicy.defaults().withCallsPerSecond(1000));

  Http2GroupsContractTest() throws IOException {}

  @AfterEach
  void close() {
    // Some refuse before anything is sent.
    Set<String> spoken = simulator.protocols();
    simulator.close();
    assertEquals(spoken.isEmpty() ? Set.of() : Set.of("HTTP/2.0"), spoken);
  }

  @Override
  public WhatsAppGroups connection() {
    return connection;
  }

  @Override
  public RecordingListener events() {
    return simulator.events();
  }
}
