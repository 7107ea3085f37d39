package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SimulatorMainTest {

  private static final String DRAFT =
      "{\"messaging_product\":\"whatsapp\",\"subject\":\"Book club\"}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Consumer<GroupsSimulator> serving, String... arguments) {
    return SimulatorMain.run(
        List.of(arguments),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        serving);
  }

  private static void notReached(GroupsSimulator simulator) {
    throw new AssertionError("started");
  }

  private List<String> problems() {
    return err.toString(UTF_8).lines().toList();
  }

  @Test
  void withoutOptionsItListensAndSaysHowToTry() {
    int exitCode =
        run(
            simulator -> {
              String greeting = out.toString(UTF_8);
              assertTrue(greeting.contains("listens on       " + simulator.baseUri()), greeting);
              assertTrue(greeting.contains("webhooks to      nowhere"), greeting);
              assertTrue(greeting.contains("curl -H \"Authorization: Bearer test-token\""));
              assertTrue(
                  greeting.contains("\\\n    " + simulator.baseUri() + "/simulator/fail-next\n"),
                  greeting);
              assertEquals(
                  200, new Api(simulator.baseUri()).post("12784358810/groups", DRAFT).status());
            });

    assertEquals(0, exitCode);
    assertTrue(out.toString(UTF_8).contains("POST /v25.0/12784358810/groups -> 200\n"));
    assertEquals(List.of(), problems());
  }

  @Test
  void everyOptionIsHeard() {
    try (ScriptedServer receiver =
        ScriptedServer.start().answers(Reply.of(200, "text/plain", ""))) {
      int exitCode =
          run(
              simulator -> {
                assertEquals(
                    200,
                    new Api(simulator.baseUri())
                        .send("POST", "42/groups", DRAFT, Map.of("Authorization", "Bearer t0ken"))
                        .status());
                receiver.awaitRequests(1, Duration.ofSeconds(10));
              },
              "--port=0",
              "--webhook-url",
              receiver.uri() + "/hook?key=t0ken",
              "--app-secret=s3cret",
              "--token",
              "t0ken",
              "--phone-number-id",
              "42");

      assertEquals(0, exitCode);
    }
    String printed = out.toString(UTF_8);
    assertTrue(printed.contains("/hook, signed"), printed);
    assertFalse(printed.contains("t0ken") || printed.contains("s3cret"), printed);
  }

  @Test
  void aPortThatIsTakenIsReported() {
    try (GroupsSimulator first = GroupsSimulator.over(InMemoryWhatsApp.create()).start()) {
      String port = Integer.toString(first.baseUri().getPort());

      assertEquals(1, run(SimulatorMainTest::notReached, "--port", port));
      assertTrue(problems().get(0).contains("cannot listen on port " + port));
    }
  }

  @Test
  void helpShowsTheOptionsAndStartsNothing() {
    assertEquals(0, run(SimulatorMainTest::notReached, "--port", "1", "--help"));

    String help = out.toString(UTF_8);
    for (String option :
        List.of("--port", "--webhook-url", "--app-secret", "--token", "--phone-number-id")) {
      assertTrue(help.contains("  " + option + " "), option);
    }
    for (ControlAction action : ControlAction.values()) {
      assertTrue(help.contains("\n  " + action.signature() + "\n"), action::path);
    }
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnceAndNoValueIsShown() {
    int exitCode =
        run(
            SimulatorMainTest::notReached,
            "--port=s3cret",
            "--webhook-url=http://s3cret.example.com/",
            "--tokn=s3cret",
            "s3cret",
            "--phone-number-id",
            " ",
            "--phone-number-id=s3cret",
            "--token");

    assertEquals(2, exitCode);
    assertEquals(
        List.of(
            "--tokn is not known",
            "argument 4 is not known",
            "--phone-number-id is given twice",
            "--token has no value",
            "--phone-number-id is malformed, expected an id",
            "--port is malformed, expected a number from 0 to 65535",
            "--webhook-url is malformed, expected a URL such as http://127.0.0.1:8081/webhook",
            "--app-secret is missing or blank, webhooks are signed with it",
            "--help shows the options."),
        problems());
  }

  @Test
  void aSecretWithoutAReceiverIsReported() {
    assertEquals(2, run(SimulatorMainTest::notReached, "--app-secret", "s3cret"));
    assertTrue(problems().get(0).startsWith("--webhook-url is missing"));
  }
}
