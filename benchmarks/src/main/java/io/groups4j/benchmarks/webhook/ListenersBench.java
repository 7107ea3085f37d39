package io.groups4j.benchmarks.webhook;

import io.groups4j.port.EventInbox;
import io.groups4j.port.GroupEventListener;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookAnswer;
import io.groups4j.webhook.WebhookRequest;
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

/** The whole way of a small webhook to several listeners, of whom each does next to nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListenersBench {

  /** How many are told of every event. */
  @Param({"1", "4", "16"})
  public int listeners;

  private GroupWebhooks webhooks;
  private List<WebhookRequest> requests;
  private int next;

  /** Makes the webhooks, and the listeners that take their events. */
  @Setup
  public void prepare(Blackhole handled) {
    GroupEventListener all = event -> handled.consume(event);
    for (int i = 1; i < listeners; i++) {
      all = all.andThen(event -> handled.consume(event));
    }
    webhooks =
        GroupWebhooks.builder(all, HubSignature.of(Delivery.SECRET))
            .inbox(EventInbox.inMemory(Intake.REMEMBERED))
            .build();
    requests = Delivery.all(Delivery.Size.SMALL).stream().map(Delivery::request).toList();
  }

  /** Takes one. */
  @Benchmark
  public WebhookAnswer listeners() {
    next = next + 1 < requests.size() ? next + 1 : 0;
    return webhooks.receive(requests.get(next));
  }
}
