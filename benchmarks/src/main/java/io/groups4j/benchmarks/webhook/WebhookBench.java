package io.groups4j.benchmarks.webhook;

import io.groups4j.port.EventInbox;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookAnswer;
import io.groups4j.webhook.WebhookRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Signatures, and the whole way of a webhook, of which no two have the same events. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WebhookBench {

  /** How large they are. */
  @Param public Delivery.Size size;

  private final HubSignature signature = HubSignature.of(Delivery.SECRET);
  private final Intake intake = new Intake(Intake.REMEMBERED);
  private GroupWebhooks webhooks;
  private List<Delivery> deliveries;
  private List<WebhookRequest> requests;
  private Blackhole handled;
  private int next;

  /** Makes the webhooks and checks once that both sides find the same events in them. */
  @Setup
  public void prepare(Blackhole blackhole) throws IOException {
    handled = blackhole;
    webhooks =
        GroupWebhooks.builder(event -> handled.consume(event), signature)
            .inbox(EventInbox.inMemory(Intake.REMEMBERED))
            .build();
    deliveries = Delivery.all(size);
    requests = deliveries.stream().map(Delivery::request).toList();
    Agreement.check(size);
  }

  private int turn() {
    next = next + 1 < deliveries.size() ? next + 1 : 0;
    return next;
  }

  /** Our signature check. */
  @Benchmark
  public boolean verifyOurs() {
    return signature.confirms(requests.get(turn()));
  }

  /** The JDK's. */
  @Benchmark
  public boolean verifyPeer() {
    return Intake.confirms(deliveries.get(turn()));
  }

  /** Our whole intake, with making the request of what a server gives. */
  @Benchmark
  public WebhookAnswer intakeOurs() {
    return webhooks.receive(deliveries.get(turn()).request());
  }

  /** Jackson's. */
  @Benchmark
  public int intakePeer() throws IOException {
    return intake.receive(deliveries.get(turn()), handled::consume);
  }
}
