package io.groups4j.examples;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.PendingRequests;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookAnswer;
import io.groups4j.webhook.WebhookHttpHandler;
import io.groups4j.webhook.WebhookRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receiving what the provider has to tell, with any HTTP server. */
final class ReceivingWebhooks {

  private ReceivingWebhooks() {}

  static GroupWebhooks webhooks(
      PendingRequests pending, GroupEventListener application, String appSecret, String token) {
    GroupWebhooks webhooks =
        GroupWebhooks.builder(pending.andThen(application), HubSignature.of(appSecret))
            .verifyToken(token)
            .build();
    return webhooks;
  }

  static void serve(HttpServer server, GroupWebhooks webhooks) {
    server.createContext("/webhook", WebhookHttpHandler.of(webhooks));
  }

  static int answer(
      GroupWebhooks webhooks,
      String method,
      @Nullable String rawQuery,
      Map<String, List<String>> headers,
      byte[] body) {
    WebhookAnswer answer = webhooks.receive(new WebhookRequest(method, rawQuery, headers, body));
    return answer.status();
  }
}
