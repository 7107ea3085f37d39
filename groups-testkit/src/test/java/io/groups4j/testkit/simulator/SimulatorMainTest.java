package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
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
              assertTrue(greeting.contains("the dialects of Meta and 360dialog\n"), greeting);
              assertTrue(greeting.contains("curl -H \"Authorization: Bearer test-token\""));
              assertTrue(
                  greeting.contains(
                      "curl -H \"D360-API-KEY: test-token\" " + simulator.baseUri() + "/groups\n"),
                  greeting);
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
  void bothDialectsTakeTheToken() {
    int exitCode =
        run(
            simulator -> {
              Map<String, String> key = Map.of("Authorization", "", "D360-API-KEY", "t0ken");
              assertEquals(
                  200, new Api(simulator.baseUri()).send("GET", "/groups", "", key).status());
              assertTrue(out.toString(UTF_8).contains("curl -H \"D360-API-KEY: $TOKEN\""));
            },
            "--token=t0ken");

    assertEquals(0, exitCode);
    assertTrue(out.toString(UTF_8).contains("GET /groups -> 200\n"));
  }

  @Test
  void webhooksCarryTheHeaderInPlaceOfTheSignature() {
    try (ScriptedServer receiver =
        ScriptedServer.start().answers(Reply.of(200, "text/plain", ""))) {
      int exitCode =
          run(
              simulator -> {
                new Api(simulator.baseUri()).post("12784358810/groups", DRAFT);
                receiver.awaitRequests(1, Duration.ofSeconds(10));
                ReceivedRequest webhook = receiver.requests().get(0);
                assertEquals("s3cret:x", webhook.header("x-webhook-secret").orElse(""));
                assertTrue(webhook.header("x-hub-signature-256").isEmpty());
              },
              "--webhook-header",
              "X-Webhook-Secret: s3cret:x",
              "--webhook-url",
              receiver.uri() + "/hook?key=t0ken");

      assertEquals(0, exitCode);
    }
    String printed = out.toString(UTF_8);
    assertTrue(printed.contains("/hook, with X-Webhook-Secret\n"), printed);
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
        List.of(
            "--port",
            "--webhook-url",
            "--app-secret",
            "--webhook-header",
            "--token",
            "--phone-number-id")) {
      assertTrue(help.contains("  " + option + " "), option);
    }
    assertTrue(help.contains("Authorization: Bearer TOKEN\n"), help);
    assertTrue(help.contains("D360-API-KEY: TOKEN\n"), help);
    assertTrue(help.contains("curl -H \"D360-API-KEY: TOKEN\" http://127.0.0.1:PORT/groups\n"));
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
            "--app-secret or --webhook-header is missing, webhooks prove by it whose they are",
            "--help shows the options."),
        problems());
  }

  @Test
  void aProofWithoutAReceiverIsReported() {
    for (String proof : List.of("--app-secret=s3cret", "--webhook-header=X-Secret: s3cret")) {
      err.reset();

      assertEquals(2, run(SimulatorMainTest::notReached, proof));
      assertEquals("--webhook-url is missing, without it no webhook is sent", problems().get(0));
    }
  }

  @Test
  void twoProofsAreOneTooMany() {
    int exitCode =
        run(
            SimulatorMainTest::notReached,
            "--webhook-url=http://127.0.0.1:1/hook",
            "--app-secret=s3cret",
            "--webhook-header=X-Secret: s3cret");

    assertEquals(2, exitCode);
    assertEquals(
        "--app-secret and --webhook-header exclude each other, give one of them",
        problems().get(0));
    assertEquals(2, problems().size());
  }

  @Test
  void aProofThatProvesNothingIsReportedAndNotShown() {
    String expected = "--webhook-header is malformed, expected \"NAME: VALUE\"";
    for (String header :
        List.of("s3cret", "", ": s3cret", "s3 cret: x", "X-Secret:", "X: s3 ä", "Host: s3cret")) {
      err.reset();

      assertEquals(
          2,
          run(
              SimulatorMainTest::notReached,
              "--webhook-url=http://127.0.0.1:1/hook",
              "--webhook-header=" + header));
      assertEquals(2, problems().size(), header);
      assertTrue(problems().get(0).startsWith(expected), problems()::toString);
      assertFalse(problems().get(0).contains("s3"), header);
    }
    err.reset();

    assertEquals(
        2,
        run(
            SimulatorMainTest::notReached,
            "--webhook-url=http://127.0.0.1:1/hook",
            "--app-secret= "));
    assertEquals("--app-secret is malformed, expected a text that is not blank", problems().get(0));
  }
}
