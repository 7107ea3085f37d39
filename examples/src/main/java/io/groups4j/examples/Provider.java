package io.groups4j.examples;

import io.groups4j.testkit.simulator.GroupsSimulatorBuilder;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.SecretHeader;
import io.groups4j.webhook.WebhookAuthenticity;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an application still has to know of its provider where a key picks that: how webhooks prove
 * where they come from.
 */
enum Provider {
  META_GRAPH("meta-graph", "Meta", "Authorization", "X-Hub-Signature-256") {
    @Override
    GroupsSimulatorBuilder deliver(GroupsSimulatorBuilder simulator, URI target) {
      return simulator.webhook(target, SECRET);
    }

    @Override
    WebhookAuthenticity authenticity() {
      return HubSignature.of(SECRET);
    }
  },

  DIALOG360("360dialog", "360dialog", "D360-API-KEY", "X-Webhook-Secret") {
    @Override
    GroupsSimulatorBuilder deliver(GroupsSimulatorBuilder simulator, URI target) {
      return simulator.webhookWithHeader(target, proofHeader(), SECRET);
    }

    @Override
    WebhookAuthenticity authenticity() {
      return SecretHeader.of(proofHeader(), SECRET);
    }
  };

  /** Of an application that is not there; a real one has it from where its secrets are. */
  static final String SECRET = "secret-of-the-quickstart";

  private final String key;
  private final String shownName;
  private final String keyHeader;
  private final String proofHeader;

  Provider(String key, String shownName, String keyHeader, String proofHeader) {
    this.key = key;
    this.shownName = shownName;
    this.keyHeader = keyHeader;
    this.proofHeader = proofHeader;
  }

  /** The one that the arguments name; Meta if there are none. */
  static Optional<Provider> chosenBy(String... arguments) {
    String wanted = arguments.length == 0 ? META_GRAPH.key : String.join(" ", arguments);
    return Arrays.stream(values()).filter(provider -> provider.key.equals(wanted)).findFirst();
  }

  /** Has the simulator deliver webhooks as this provider does. */
  abstract GroupsSimulatorBuilder deliver(GroupsSimulatorBuilder simulator, URI target);

  /** Has the application check them. */
  abstract WebhookAuthenticity authenticity();

  /** The value of {@code groups.provider}. */
  String key() {
    return key;
  }

  String shownName() {
    return shownName;
  }

  /** The header of a call with the key or token. */
  String keyHeader() {
    return keyHeader;
  }

  /** The header of a webhook with the proof. */
  String proofHeader() {
    return proofHeader;
  }
}
