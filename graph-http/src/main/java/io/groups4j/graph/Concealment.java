package io.groups4j.graph;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Takes the secret out of an answer before anybody reads it: Graph repeats a token that it cannot
 * read.
 *
 * <p>Text by text and not in the bytes, where a provider may have escaped any character of it.
 */
final class Concealment {

  // Json would look it up on the class path for every value: minutes for an answer of nothing but
  // braces.
  private static final JsonProvider JSON = JsonProvider.provider();

  private final String secret;

  private Concealment(String secret) {
    this.secret = secret;
  }

  /**
   * The answer without the secret, and read, if it may speak of errors; every other one as it came.
   */
  static Answer in(Answer answer, String secret, GraphJson json) {
    if (!answer.mayHoldAnError()) {
      return answer;
    }
    return json.object(answer.body())
        .map(body -> new Concealment(secret).in(answer, body))
        .orElse(answer);
  }

  private Answer in(Answer answer, JsonObject body) {
    if (!isIn(body)) {
      return answer.readAs(answer.body(), body);
    }
    JsonObject clean = in(body).asJsonObject();
    return answer.readAs(clean.toString().getBytes(StandardCharsets.UTF_8), clean);
  }

  // By kind, and without streams: to ask for interfaces would cost more than to parse, where lists
  // hold nothing but lists.
  private boolean isIn(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString().contains(secret);
      case OBJECT -> isInAny(value.asJsonObject().values());
      case ARRAY -> isInAny(value.asJsonArray());
      default -> false;
    };
  }

  private boolean isInAny(Collection<JsonValue> values) {
    for (JsonValue value : values) {
      if (isIn(value)) {
        return true;
      }
    }
    return false;
  }

  private JsonValue in(JsonValue value) {
    if (value instanceof JsonString text) {
      return JSON.createValue(text.getString().replace(secret, "…"));
    }
    if (value instanceof JsonObject object) {
      JsonObjectBuilder clean = JSON.createObjectBuilder();
      object.forEach((name, member) -> clean.add(name, in(member)));
      return clean.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder clean = JSON.createArrayBuilder();
      array.forEach(item -> clean.add(in(item)));
      return clean.build();
    }
    return value;
  }
}
