package io.groups4j.examples;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.GroupEvent;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.GroupEventQueue;
import io.groups4j.port.PendingRequests;
import io.groups4j.webhook.Dialog360Signature;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.SecretHeader;
import java.time.Duration;
import java.util.function.Consumer;

/** Receiving from 360dialog, which signs for partners only and waits 5 seconds at the most. */
final class ReceivingFrom360dialog {

  private ReceivingFrom360dialog() {}

  static GroupEventQueue queue(GroupEventListener application, Consumer<GroupEvent> setAside) {
    GroupEventQueue queue =
        GroupEventQueue.builder(application, (event, failure) -> setAside.accept(event)).start();
    return queue;
  }

  static GroupWebhooks webhooks(PendingRequests pending, GroupEventQueue queue, String secret) {
    GroupWebhooks webhooks =
        GroupWebhooks.builder(pending.andThen(queue), SecretHeader.of("X-Webhook-Secret", secret))
            .build();
    return webhooks;
  }

  static GroupWebhooks asPartner(
      PendingRequests pending, GroupEventQueue queue, String platformSecret) {
    GroupWebhooks webhooks =
        GroupWebhooks.builder(pending.andThen(queue), Dialog360Signature.of(platformSecret))
            .build();
    return webhooks;
  }

  static void stop(HttpServer server, GroupEventQueue queue, Consumer<GroupEvent> setAside) {
    queue.close(Duration.ofSeconds(20)).forEach(setAside);
    server.stop(0);
  }
}
