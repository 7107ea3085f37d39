package io.groups4j.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with few members, one behind the other in an array.
 *
 * <p>For speed alone: the parser's own keeps a hash table behind two wrappers, which takes more
 * room and more time than going through the few names that an object of a webhook has. Whatever is
 * not wanted of every delivery, its text above all, comes from the parser's own.
 */
final class FlatObject extends AbstractMap<String, JsonValue> implements JsonObject {

  /** With more a table is faster, and hostile bodies have thousands. */
  static final int MAX_MEMBERS = 16;

  private final JsonBuilderFactory builders;

  /** Name and value in turn. */
  private Object[] members = new Object[8];

  private int end;

  FlatObject(JsonBuilderFactory builders) {
    this.builders = builders;
  }

  boolean isFull() {
    return end == 2 * MAX_MEMBERS;
  }

  /** Only for who reads it, until it is full. Of two members of one name, the later one counts. */
  void add(String name, JsonValue value) {
    int same = indexOf(name);
    if (same >= 0) {
      members[same + 1] = value;
      return;
    }
    if (end == members.length) {
      members = Arrays.copyOf(members, 2 * end);
    }
    members[end++] = name;
    members[end++] = value;
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < end; i += 2) {
      if (members[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private String name(int index) {
    return (String) members[index];
  }

  private JsonValue value(int index) {
    return (JsonValue) members[index + 1];
  }

  @Override
  public int size() {
    return end / 2;
  }

  @Override
  public boolean containsKey(Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public @Nullable JsonValue get(Object name) {
    int index = indexOf(name);
    return index < 0 ? null : value(index);
  }

  @Override
  public JsonValue getOrDefault(Object name, JsonValue otherwise) {
    int index = indexOf(name);
    return index < 0 ? otherwise : value(index);
  }

  @Override
  public Set<Map.Entry<String, JsonValue>> entrySet() {
    return new AbstractSet<>() {

      @Override
      public int size() {
        return FlatObject.this.size();
      }

      @Override
      public Iterator<Map.Entry<String, JsonValue>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, JsonValue>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public Map.Entry<String, JsonValue> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(name(next - 2), value(next - 2));
    }
  }

  /** The parser's own, with the same members in the same order. */
  private JsonObject table() {
    return builders.createObjectBuilder(this).build();
  }

  @Override
  public String toString() {
    return table().toString();
  }

  @Override
  public ValueType getValueType() {
    return ValueType.OBJECT;
  }

  @Override
  public JsonArray getJsonArray(String name) {
    return table().getJsonArray(name);
  }

  @Override
  public JsonObject getJsonObject(String name) {
    return table().getJsonObject(name);
  }

  @Override
  public JsonNumber getJsonNumber(String name) {
    return table().getJsonNumber(name);
  }

  @Override
  public JsonString getJsonString(String name) {
    return table().getJsonString(name);
  }

  @Override
  public String getString(String name) {
    return table().getString(name);
  }

  @Override
  public String getString(String name, String otherwise) {
    return table().getString(name, otherwise);
  }

  @Override
  public int getInt(String name) {
    return table().getInt(name);
  }

  @Override
  public int getInt(String name, int otherwise) {
    return table().getInt(name, otherwise);
  }

  @Override
  public boolean getBoolean(String name) {
    return table().getBoolean(name);
  }

  @Override
  public boolean getBoolean(String name, boolean otherwise) {
    return table().getBoolean(name, otherwise);
  }

  @Override
  public boolean isNull(String name) {
    return table().isNull(name);
  }
}
