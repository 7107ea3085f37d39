package io.groups4j.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
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

  /** Name and value in turn, no name twice. */
  private final Object[] members;

  private final JsonBuilderFactory builders;

  /**
   * An object of these members.
   *
   * @param members name and value in turn, no name twice
   * @param builders make the parser's own
   */
  FlatObject(Object[] members, JsonBuilderFactory builders) {
    this.members = members;
    this.builders = builders;
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < members.length; i += 2) {
      if (members[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private JsonValue valueAt(int index) {
    return (JsonValue) members[index + 1];
  }

  @Override
  public int size() {
    return members.length / 2;
  }

  @Override
  public boolean containsKey(Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public @Nullable JsonValue get(Object name) {
    int index = indexOf(name);
    return index < 0 ? null : valueAt(index);
  }

  @Override
  public JsonValue getOrDefault(Object name, JsonValue otherwise) {
    int index = indexOf(name);
    return index < 0 ? otherwise : valueAt(index);
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
      return next < members.length;
    }

    @Override
    public Map.Entry<String, JsonValue> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int index = next;
      next += 2;
      return Map.entry((String) members[index], valueAt(index));
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
