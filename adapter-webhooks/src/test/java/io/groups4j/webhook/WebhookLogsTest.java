package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.GroupEventListener;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookLogsTest {

  private static final String TOKEN = "a-verify-token";

  private final CapturedLogs logs = new CapturedLogs();
  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks = webhooks(listener);

  @AfterEach
  void stopCapturing() {
    logs.close();
  }

  @Test
  void deliveryIsOneLineOfCounts() {
    String body = lifecycle(deletion("a"), deletion("a"), deletion("b"));
    webhooks.receive(Deliveries.signed(body));

    assertEquals(
        List.of(
            "FINE op=webhook status=200 bytes=%d events=3 handled=2 failed=0"
                .formatted(body.length())),
        logs.ours());
  }

  @Test
  void whatIsUnrecognizedIsAWarningTheFirstTime() {
    WebhookRequest request =
        Deliveries.signed(
            Deliveries.golden("group-participants-add")
                .replace("group_participants_update", "group_moon_update"));
    webhooks.receive(request);
    webhooks.receive(request);

    assertEquals(
        List.of(
            "WARNING op=webhook UnrecognizedEvent[topic=group_moon_update,"
                + " type=group_participants_add, reason=field is not known"),
        logs.ours().stream()
            .filter(line -> line.startsWith("WARNING"))
            .map(line -> line.replaceFirst(", raw=.*", ""))
            .toList());
  }

  @Test
  void foreignWordsCannotForgeLines() {
    String type = "x\\r\\nERROR forged \\u2028+1 786 534 7866 \\u001b[31m";
    webhooks.receive(
        Deliveries.signed(
            entries(entry(change("f".repeat(100_000), "{\"type\": \"" + type + "\"}")))));

    assertEquals(
        "WARNING op=webhook UnrecognizedEvent[topic="
            + "f".repeat(64)
            + "…, type=x??ERROR?forged??????????????????????m, reason=field is not known,"
            + " raw=56 characters]",
        logs.ours().get(0));
  }

  @Test
  void providersOwnWordsAreLoggedAsTheyAre() {
    String word = "azAZ_" + "w".repeat(59);
    webhooks.receive(Deliveries.signed(entries(entry(change(word, "{\"type\": \"`{@[/:\"}")))));

    assertEquals(
        "WARNING op=webhook UnrecognizedEvent[topic="
            + word
            + ", type=??????, reason=field is not known, raw=17 characters]",
        logs.ours().get(0));
  }

  @Test
  void refusalsSayWhy() {
    webhooks.receive(Deliveries.signed("{\"object\": \"secret-word\"}"));
    webhooks.receive(Deliveries.post(new byte[1], "sha256=secret-word"));
    webhooks.receive(Deliveries.signed(new byte[4_000_000]));
    webhooks.receive(get("hub.verify_token=secret-word"));
    webhooks.receive(new WebhookRequest("SECRET-WORD", null, Map.of(), new byte[0]));

    assertEquals(
        List.of(
            "WARNING op=webhook refused status=400 reason=object is not whatsapp_business_account",
            "WARNING op=webhook refused status=401 reason=not proven to come from the provider",
            "WARNING op=webhook refused status=413 reason=body is larger than 3145728 bytes",
            "WARNING op=webhook refused status=403"
                + " reason=mode, challenge or verify token missing or wrong",
            "WARNING op=webhook refused status=405 reason=method is not one that webhooks use"),
        logs.ours());
  }

  @Test
  void failureOfTheListenerIsAnErrorThatSaysWhereAndNotWhat() {
    GroupWebhooks failing =
        webhooks(
            event -> {
              throw new IllegalStateException("cannot store +1 786 534 7866");
            });
    failing.receive(Deliveries.signed(lifecycle(deletion("a"))));

    String error = logs.ours().get(0);
    assertTrue(
        error.startsWith(
            "SEVERE op=webhook event=GroupDeleted not handled, will be delivered again:"
                + " java.lang.IllegalStateException at "),
        error);
    assertTrue(error.contains("WebhookLogsTest.java:"), error);
    assertTrue(logs.ours().get(1).endsWith("status=500 bytes=348 events=1 handled=0 failed=1"));
    assertFalse(logs.everything().contains("786 534"), logs.everything());
  }

  @Test
  void exceptionWithoutTraceIsLoggedAllTheSame() {
    GroupWebhooks failing =
        webhooks(
            event -> {
              throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Throwable fillInStackTrace() {
                  return this;
                }
              };
            });
    failing.receive(Deliveries.signed(lifecycle(deletion("a"))));

    assertTrue(logs.ours().get(0).contains("WebhookLogsTest$"), logs.ours().get(0));
  }

  @Test
  void undecidedAuthenticityIsAnError() {
    GroupWebhooks.builder(
            listener,
            request -> {
              throw new IllegalStateException("vault key secret-word");
            })
        .build()
        .receive(Deliveries.signed(lifecycle(deletion("a"))));

    assertTrue(
        logs.ours().get(0).startsWith("SEVERE op=webhook authenticity unknown: java.lang.Illegal"),
        logs.ours().get(0));
    assertFalse(logs.everything().contains("secret-word"));
  }

  @Test
  void nothingOfABodyASecretOrATokenIsEverLogged() {
    String canary = "CANARY17865347866";
    List<String> bodies =
        List.of(
            canary,
            "{\"object\": \"" + canary + "\"}",
            "{\"object\": \"whatsapp_business_account\", \"entry\": " + canary + "}",
            "{\"object\": \"whatsapp_business_account\", \"" + canary + "\": tru}",
            "{\"object\": \"whatsapp_business_account\", \"entry\": [\"" + canary + "\n\"]}",
            "{\"object\": \"whatsapp_business_account\", \"entry\": \"" + canary + "\"}",
            entries("\"" + canary + "\""),
            entries(entry("\"" + canary + "\"")),
            entries(entry("{\"value\": \"" + canary + "\"}")),
            lifecycle("\"" + canary + "\""),
            lifecycle("{\"type\": \"group_create\", \"" + canary + "\": \"" + canary + "\"}"),
            lifecycle("{\"type\": \"group_create\", \"group_id\": \"" + canary + "\\u0000\"}"),
            lifecycle(
                "{\"type\": \"group_create\", \"group_id\": \"a\", \"invite_link\": \"https://"
                    + canary
                    + ".example/x\"}"),
            lifecycle(
                "{\"type\": \"group_create\", \"group_id\": \"a\", \"invite_link\": \""
                    + canary
                    + " \"}"),
            lifecycle(deletion(canary)),
            lifecycle("{\"type\": \"group_create\", \"errors\": [\"" + canary + "\"]}"));
    for (String body : bodies) {
      webhooks.receive(Deliveries.signed(body));
      webhooks.receive(Deliveries.post(body.getBytes(StandardCharsets.UTF_8), canary));
      webhooks(
              event -> {
                throw new IllegalStateException(event.deliveryKey());
              })
          .receive(Deliveries.signed(body));
    }
    webhooks.receive(
        get("hub.mode=subscribe&hub.challenge=" + canary + "&hub.verify_token=" + TOKEN));
    webhooks.receive(get("hub.mode=" + canary + "&hub.challenge=x&hub.verify_token=" + TOKEN));
    webhooks.receive(get("hub.mode=subscribe&hub.challenge=x&hub.verify_token=" + canary));

    String everything = logs.everything();
    assertTrue(everything.contains("op=webhook-subscription"), "the capture works");
    assertTrue(everything.contains("op=webhook UnrecognizedEvent["), "the capture works");
    assertFalse(everything.contains(canary), everything);
    assertFalse(everything.contains(TOKEN), everything);
    assertFalse(everything.contains(Deliveries.SECRET), everything);
  }

  private static WebhookRequest get(String query) {
    return new WebhookRequest("GET", query, Map.of(), new byte[0]);
  }

  private static GroupWebhooks webhooks(GroupEventListener listener) {
    return GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
        .verifyToken(TOKEN)
        .build();
  }
}
