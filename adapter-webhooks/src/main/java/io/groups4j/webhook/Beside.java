package io.groups4j.webhook;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands in an object beside that which was read from it. */
final class Beside {

  private static final JsonBuilderFactory JSON =
      JsonProvider.provider().createBuilderFactory(Map.of());

  private Beside() {}

  /** The members that were not read, in order; null if there are none. */
  static @Nullable JsonObject of(
      JsonObject object, Predicate<Map.Entry<String, JsonValue>> wasRead) {
    JsonObjectBuilder beside = JSON.createObjectBuilder();
    boolean anything = false;
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      if (!wasRead.test(member)) {
        beside.add(member.getKey(), member.getValue());
        anything = true;
      }
    }
    return anything ? beside.build() : null;
  }
}
