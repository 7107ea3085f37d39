package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside the list of groups. */
class BesideGroupsTest {

  private final RecordingListener listener = new RecordingListener();

  @Test
  void whatStandsBesideTheGroupsIsKeptToo() {
    receive(
        entries(
            """
            {"changes": [{"field": "group_lifecycle_update", "value": {
              "messaging_product": "whatsapp", "metadata": {}, "news": {"of": "tomorrow"},
              "groups": [{"type": "group_delete", "group_id": "a"}]}}]}"""));

    assertEquals(List.of("a", "-"), listener.groups());
    UnrecognizedEvent beside = (UnrecognizedEvent) listener.events().get(1);
    assertEquals("{\"news\":{\"of\":\"tomorrow\"}}", beside.raw());
  }

  @Test
  void whatIsEmptyBesideTheGroupsSaysNothing() {
    String nothing =
        "\"errors\": [], \"contacts\": {}, \"statuses\": null, \"initiated_by\": null, \"x\": \" \"";
    receive(lifecycle(deletion("a")).replace("\"groups\"", nothing + ", \"groups\""));

    listener.only(GroupDeleted.class);
  }

  private void receive(String body) {
    WebhookAnswer answer =
        GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
            .build()
            .receive(Deliveries.signed(body));
    assertEquals(WebhookAnswer.empty(200), answer);
  }
}
