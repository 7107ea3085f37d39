package io.groups4j.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.Arrays;

/**
 * Makes the values of one document.
 *
 * <p>The parser's own {@code getObject()} would do, but for two things: it gives the whole document
 * up for a single number that Java cannot hold, and it is slower: see {@link FlatObject}.
 */
final class TreeReader {

  /** With more members a hash table is faster, and hostile bodies have thousands. */
  static final int MAX_FLAT = 16;

  private final JsonParser parser;
  private final JsonProvider json;
  private final JsonBuilderFactory builders;

  /** Names and values of the objects that have not ended, the outermost first. */
  private Object[] open = new Object[64];

  private int end;

  TreeReader(JsonParser parser, JsonProvider json, JsonBuilderFactory builders) {
    this.parser = parser;
    this.json = json;
    this.builders = builders;
  }

  /** The object that has just begun. Of two members of one name, the later one counts. */
  JsonObject restOfObject() {
    int start = end;
    while (parser.next() != Event.END_OBJECT) {
      if (end == start + 2 * MAX_FLAT) {
        return restOfLargeObject(builders.createObjectBuilder(flat(start)));
      }
      String name = parser.getString();
      put(start, name, value(parser.next()));
    }
    return flat(start);
  }

  private void put(int start, String name, JsonValue value) {
    for (int i = start; i < end; i += 2) {
      if (open[i].equals(name)) {
        open[i + 1] = value;
        return;
      }
    }
    if (end == open.length) {
      open = Arrays.copyOf(open, 2 * end);
    }
    open[end++] = name;
    open[end++] = value;
  }

  private FlatObject flat(int start) {
    FlatObject object = new FlatObject(Arrays.copyOfRange(open, start, end), builders);
    end = start;
    return object;
  }

  /** The parser is at a name. */
  private JsonObject restOfLargeObject(JsonObjectBuilder object) {
    do {
      String name = parser.getString();
      object.add(name, value(parser.next()));
    } while (parser.next() != Event.END_OBJECT);
    return object.build();
  }

  private JsonValue restOfArray() {
    JsonArrayBuilder array = builders.createArrayBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(event));
    }
    return array.build();
  }

  private JsonValue value(Event event) {
    return switch (event) {
      case START_OBJECT -> restOfObject();
      case START_ARRAY -> restOfArray();
      // The parser's own value would make its text anew each time it is asked.
      case VALUE_STRING -> json.createValue(parser.getString());
      case VALUE_NUMBER -> number();
      default -> parser.getValue();
    };
  }

  private JsonValue number() {
    try {
      return parser.getValue();
    } catch (NumberFormatException | UnsupportedOperationException tooLong) {
      // Kept as text: nothing documented is such a number, and its neighbours are wanted.
      return json.createValue(parser.getString());
    }
  }
}
