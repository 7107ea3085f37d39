package io.groups4j.testkit.simulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** JSON-P, looked up once. */
final class Json {

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());

  private Json() {}

  static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /** An object as every answer about WhatsApp begins. */
  static JsonObjectBuilder whatsApp() {
    return object().add("messaging_product", "whatsapp");
  }

  static JsonValue value(String text) {
    return PROVIDER.createValue(text);
  }

  static JsonValue value(long number) {
    return PROVIDER.createValue(number);
  }

  static JsonObject parse(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      if (parser.next() == JsonParser.Event.START_OBJECT) {
        JsonObject object = parser.getObject();
        // A reader would not look at what follows.
        if (!parser.hasNext()) {
          return object;
        }
      }
      throw notOneObject();
    } catch (JsonException malformed) {
      // The message of the cause would repeat what was sent.
      throw notOneObject();
    }
  }

  private static BadParameter notOneObject() {
    return new BadParameter("The body is not one JSON object");
  }

  /** Whether it is a whole number that fits an int. */
  static boolean isInt(JsonNumber number) {
    return number.isIntegral() && number.bigIntegerValue().bitLength() < Integer.SIZE;
  }

  /** A member that is a string or absent; null counts as absent. */
  static Optional<String> text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value == null || value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    throw new BadParameter("Param " + name + " must be a string");
  }
}
