package io.groups4j.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Takes a delivery as it is, judging nothing.
 *
 * <p>The parser's own {@code getObject()} would do, but for two things: it gives the whole document
 * up for a single number that Java cannot hold, and it is slower: see {@link FlatObject}.
 */
final class DeliveryBodyDeserializer implements JsonbDeserializer<DeliveryBody> {

  private final JsonProvider json;
  private final JsonBuilderFactory builders;

  DeliveryBodyDeserializer(JsonProvider json) {
    this.json = json;
    this.builders = json.createBuilderFactory(Map.of());
  }

  @Override
  public DeliveryBody deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return new DeliveryBody(restOfObject(parser));
  }

  private JsonObject restOfObject(JsonParser parser) {
    FlatObject few = new FlatObject(builders);
    while (parser.next() != Event.END_OBJECT) {
      if (few.isFull()) {
        return restOfLargeObject(parser, builders.createObjectBuilder(few));
      }
      String name = parser.getString();
      few.add(name, value(parser, parser.next()));
    }
    return few;
  }

  /** From the name on that the parser is at. */
  private JsonObject restOfLargeObject(JsonParser parser, JsonObjectBuilder object) {
    do {
      String name = parser.getString();
      object.add(name, value(parser, parser.next()));
    } while (parser.next() != Event.END_OBJECT);
    return object.build();
  }

  private JsonValue restOfArray(JsonParser parser) {
    JsonArrayBuilder array = builders.createArrayBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(parser, event));
    }
    return array.build();
  }

  private JsonValue value(JsonParser parser, Event event) {
    return switch (event) {
      case START_OBJECT -> restOfObject(parser);
      case START_ARRAY -> restOfArray(parser);
      // The parser's own value would make its text anew each time it is asked.
      case VALUE_STRING -> json.createValue(parser.getString());
      case VALUE_NUMBER -> number(parser);
      default -> parser.getValue();
    };
  }

  private JsonValue number(JsonParser parser) {
    try {
      return parser.getValue();
    } catch (NumberFormatException | UnsupportedOperationException tooLong) {
      // Kept as text: nothing documented is such a number, and its neighbours are wanted.
      return json.createValue(parser.getString());
    }
  }
}
