package io.groups4j.webhook;

import jakarta.json.JsonObject;

/** What JSON-B reads a delivery into. Not a record: JSON-B would want that to be public. */
final class DeliveryBody {

  private final JsonObject object;

  DeliveryBody(JsonObject object) {
    this.object = object;
  }

  JsonObject object() {
    return object;
  }
}
