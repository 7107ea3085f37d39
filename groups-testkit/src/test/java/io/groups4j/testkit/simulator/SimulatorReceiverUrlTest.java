package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the simulator sends webhooks, and where it does not. */
class SimulatorReceiverUrlTest {

  private final GroupsSimulatorBuilder builder = GroupsSimulator.over(InMemoryWhatsApp.create());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/hook",
        "http://127.0.0.1.example.com/hook",
        "http://10.0.0.1/hook",
        "http://0.0.0.0/hook",
        "https://127.0.0.1/hook",
        "ftp://127.0.0.1/hook",
        "/hook",
        "mailto:a@localhost",
      })
  void aReceiverOffTheLoopbackInterfaceIsRefused(String url) {
    assertTrue(refusal(url).contains("loopback"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:0/", "http://[::1]:65536/", "http://localhost:99999"})
  void aPortThatNothingCanListenOnIsRefused(String url) {
    assertTrue(refusal(url).contains("port"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://s3cret@127.0.0.1/", "http://me:s3cret@localhost:80/", "http://@[::1]/"})
  void userInfoIsRefusedAndNotShown(String url) {
    String refusal = refusal(url);

    assertTrue(refusal.contains("user info"), refusal);
    assertFalse(refusal.contains("s3cret"), refusal);
  }

  private String refusal(String url) {
    return assertThrows(
            IllegalArgumentException.class, () -> builder.webhook(URI.create(url), "secret"))
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1", "HTTP://LOCALHOST:65535/", "http://[::1]:1/hook?x=1"})
  void anyPortOfTheLoopbackInterfaceWillDo(String url) {
    assertEquals(builder, builder.webhook(URI.create(url), "secret"));
  }
}
