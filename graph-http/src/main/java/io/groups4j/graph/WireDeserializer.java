package io.groups4j.graph;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads every wire record, whichever it is: the binding asks it for all that is a {@link Record}.
 *
 * <p>For speed: the binding's own way with records fills several maps for each object and looks up
 * every component, there or not. That was most of what an answer cost beside the HTTP client.
 */
final class WireDeserializer implements JsonbDeserializer<Record> {

  /** Reads what begins where the parser is: behind the bracket that opens it. */
  @Override
  public Record deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return object(parser, WireShape.of((Class<?>) type));
  }

  private static Record object(JsonParser parser, WireShape shape) {
    @Nullable Object[] components = new Object[shape.size()];
    while (parser.next() == Event.KEY_NAME) {
      WireShape.Member member = shape.member(parser.getString());
      Event event = parser.next();
      if (member == null) {
        skip(parser, event);
      } else {
        components[member.index()] =
            member.kind() == WireShape.Kind.LIST
                ? list(parser, event, member)
                : value(parser, event, member.kind(), member.type());
      }
    }
    return shape.make(components);
  }

  private static void skip(JsonParser parser, Event event) {
    if (event == Event.START_OBJECT) {
      parser.skipObject();
    } else if (event == Event.START_ARRAY) {
      parser.skipArray();
    }
  }

  private static @Nullable List<@Nullable Object> list(
      JsonParser parser, Event event, WireShape.Member member) {
    if (event == Event.VALUE_NULL) {
      return null;
    }
    if (event != Event.START_ARRAY) {
      throw misplaced();
    }
    List<@Nullable Object> items = new ArrayList<>();
    for (Event item = parser.next(); item != Event.END_ARRAY; item = parser.next()) {
      items.add(value(parser, item, member.items(), member.type()));
    }
    return items;
  }

  private static @Nullable Object value(
      JsonParser parser, Event event, WireShape.Kind kind, Class<?> type) {
    if (event == Event.VALUE_NULL) {
      return null;
    }
    if (kind == WireShape.Kind.TEXT) {
      return text(parser, event);
    }
    if (event != Event.START_OBJECT) {
      throw misplaced();
    }
    return object(parser, WireShape.of(type));
  }

  /** Numbers and truths too: the providers quote them in one document and not in the next. */
  private static String text(JsonParser parser, Event event) {
    return switch (event) {
      case VALUE_STRING, VALUE_NUMBER -> parser.getString();
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      default -> throw misplaced();
    };
  }

  /** Without a word of the answer, which may hold what nobody is to see. */
  private static JsonbException misplaced() {
    return new JsonbException("a member is of another kind than documented");
  }
}
