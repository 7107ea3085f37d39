package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Starts a {@link GroupsSimulator}. Not safe for use by several threads. */
public final class GroupsSimulatorBuilder {

  final InMemoryWhatsApp whatsApp;
  String token = GroupsSimulator.DEFAULT_TOKEN;
  int port;
  Receiver receiver = Receiver.NOBODY;
  Consumer<Exchange> onExchange = exchange -> {};
  Consumer<Delivery> onDelivery = delivery -> {};

  GroupsSimulatorBuilder(InMemoryWhatsApp whatsApp) {
    this.whatsApp = whatsApp;
  }

  /**
   * The token that calls have to carry, which is the key as well where they are 360dialog's; {@link
   * GroupsSimulator#DEFAULT_TOKEN} by default.
   */
  public GroupsSimulatorBuilder token(String value) {
    if (Objects.requireNonNull(value, "token").isBlank()) {
      throw new IllegalArgumentException("token is blank");
    }
    token = value;
    return this;
  }

  /** The port to listen on; 0, the default, lets the system pick one. */
  public GroupsSimulatorBuilder port(int value) {
    if (value < 0 || value > 65535) {
      throw new IllegalArgumentException("port is " + value + ", 0 to 65535 are allowed");
    }
    port = value;
    return this;
  }

  /**
   * Where webhooks go, which is nowhere by default.
   *
   * @param target an http URL on the loopback interface, without user info; nothing is sent
   *     anywhere else
   * @param secret signs them: {@code X-Hub-Signature-256}
   */
  public GroupsSimulatorBuilder webhook(URI target, String secret) {
    receiver = receiver.at(target, Proofs.hubSignature(secret));
    return this;
  }

  /**
   * Where webhooks go, with a header of your own in place of Meta's signature: 360dialog sends what
   * its webhook was set with.
   *
   * @param target as in {@link #webhook}
   * @param name the name of the header
   * @param value its value, such as {@code Bearer} and a word: ASCII, without spaces around it
   */
  public GroupsSimulatorBuilder webhookWithHeader(URI target, String name, String value) {
    receiver = receiver.at(target, Proofs.header(name, value));
    return this;
  }

  /**
   * Where webhooks go, signed as 360dialog does for its partners.
   *
   * @param target as in {@link #webhook}
   * @param platformSecret signs them: {@code x-360dialog-signature}, without a prefix
   */
  public GroupsSimulatorBuilder webhookFor360dialogPartner(URI target, String platformSecret) {
    receiver = receiver.at(target, Proofs.dialog360Signature(platformSecret));
    return this;
  }

  /**
   * How long to insist on a webhook that is refused: 5 attempts by default, with a pause of 200 ms
   * after the first that doubles each time.
   */
  public GroupsSimulatorBuilder redelivery(int maxAttempts, Duration pauseAfterFirst) {
    receiver = receiver.insistedOn(maxAttempts, pauseAfterFirst);
    return this;
  }

  /**
   * How long one attempt may wait for the receiver before it counts as not answered, and comes
   * again; later webhooks wait meanwhile. 5 s by default, which is all that 360dialog allows.
   */
  public GroupsSimulatorBuilder answerWithin(Duration time) {
    receiver = receiver.answeringWithin(time);
    return this;
  }

  /** Is told each call before its answer is sent, by the thread that serves it. */
  public GroupsSimulatorBuilder onExchange(Consumer<Exchange> observer) {
    onExchange = Objects.requireNonNull(observer, "observer");
    return this;
  }

  /** Is told each attempt to deliver a webhook once it is over. */
  public GroupsSimulatorBuilder onDelivery(Consumer<Delivery> observer) {
    onDelivery = Objects.requireNonNull(observer, "observer");
    return this;
  }

  /**
   * Starts to listen.
   *
   * @throws java.io.UncheckedIOException if the port cannot be had
   */
  public GroupsSimulator start() {
    GroupsSimulator simulator = new GroupsSimulator(this);
    simulator.begin();
    return simulator;
  }
}
