package io.groups4j.graph;

import io.groups4j.port.UnreadableResponseException;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.yasson.JsonBindingProvider;

/** Writes and reads JSON. One binding for the life of a connection, since making one is costly. */
final class GraphJson {

  // An answer that holds anything is longer than what an empty one can be.
  private static final int SHORT = 512;

  // Yasson by name: another binding that an application has may treat records differently.
  private final Jsonb binding =
      new JsonBindingProvider()
          .create()
          .withConfig(
              new JsonbConfig()
                  .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
                  .withDeserializers(new WireDeserializer()))
          .build();

  RequestBody write(Object body) {
    // By way of a text: writing to a stream makes a new buffer pool on every call.
    return new JsonBody(binding.toJson(body).getBytes(StandardCharsets.UTF_8));
  }

  <T> T read(byte[] bytes, Class<T> type, String operation) {
    byte[] answer = unmarked(bytes);
    if (!JsonBrackets.areClosed(answer) || !JsonBrackets.openAnObject(answer)) {
      throw unreadable(answer, operation);
    }
    try {
      return binding.fromJson(text(answer), type);
    } catch (JsonbException | JsonException | IllegalStateException unreadable) {
      throw unreadable(answer, operation);
    }
  }

  /**
   * Whether a member is an empty list where documents have an object.
   *
   * <p>Graph writes an empty map like that on other edges, and an account without groups is the
   * first thing that anybody asks about.
   */
  boolean hasEmptyList(byte[] answer, String member) {
    return answer.length < SHORT
        && object(answer).map(o -> JsonValue.EMPTY_JSON_ARRAY.equals(o.get(member))).orElse(false);
  }

  /** The answer as an object, if that is what it is. */
  Optional<JsonObject> object(byte[] answer) {
    return value(answer).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
  }

  /** The answer as any JSON, if that is what it is. */
  Optional<JsonValue> value(byte[] bytes) {
    byte[] answer = unmarked(bytes);
    if (!JsonBrackets.areClosed(answer)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(binding.fromJson(text(answer), JsonValue.class));
    } catch (JsonbException | JsonException | ClassCastException | IllegalStateException other) {
      return Optional.empty();
    }
  }

  /** Without the mark that some gateways put before UTF-8. */
  private static byte[] unmarked(byte[] answer) {
    boolean isMarked =
        answer.length > 2
            && answer[0] == (byte) 0xEF
            && answer[1] == (byte) 0xBB
            && answer[2] == (byte) 0xBF;
    return isMarked ? Arrays.copyOfRange(answer, 3, answer.length) : answer;
  }

  /** As a text, since reading from a stream makes a buffer of 8 KB, whatever the answer's size. */
  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }

  /** Without the parser's own words, which may repeat what the answer holds. */
  UnreadableResponseException unreadable(byte[] answer, String operation) {
    return new UnreadableResponseException(
        operation + ": the answer, " + answer.length + " bytes, is not the JSON it should be");
  }
}
