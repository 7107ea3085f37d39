package io.groups4j.graph;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;

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

  /** The answer without the secret, if it may speak of errors; every other one as it came. */
  static Answer in(Answer answer, String secret, GraphJson json) {
    if (!answer.mayHoldAnError()) {
      return answer;
    }
    return json.object(answer.body())
        .map(body -> new Concealment(secret).in(answer, body))
        .orElse(answer);
  }

  private Answer in(Answer answer, JsonObject body) {
    return isIn(body)
        ? new Answer(
            answer.status(),
            answer.retryAfter(),
            answer.uses(),
            in(body).toString().getBytes(StandardCharsets.UTF_8))
        : answer;
  }

  private boolean isIn(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString().contains(secret);
    }
    if (value instanceof JsonObject object) {
      return object.values().stream().anyMatch(this::isIn);
    }
    return value instanceof JsonArray array && array.stream().anyMatch(this::isIn);
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
