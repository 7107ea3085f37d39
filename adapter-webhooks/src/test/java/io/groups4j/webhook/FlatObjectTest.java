package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nobody can tell it from the parser's own object. */
class FlatObjectTest {

  private static final JsonBuilderFactory JSON =
      JsonProvider.provider().createBuilderFactory(Map.of());

  private final JsonObject own =
      JSON.createObjectBuilder()
          .add("text", "x")
          .add("number", 7)
          .add("yes", true)
          .addNull("none")
          .add("list", JSON.createArrayBuilder().add(1))
          .add("object", JSON.createObjectBuilder().add("a", "b"))
          .build();

  private final JsonObject flat = flat(own);

  private static JsonObject flat(JsonObject object) {
    List<Object> members = new ArrayList<>();
    object.forEach(
        (name, value) -> {
          members.add(name);
          members.add(value);
        });
    return new FlatObject(members.toArray(), JSON);
  }

  @Test
  void isEqualAndHasTheSameText() {
    assertEquals(own, flat);
    assertEquals(flat, own);
    assertEquals(own.hashCode(), flat.hashCode());
    assertEquals(own.toString(), flat.toString());
    assertEquals(own.getValueType(), flat.getValueType());
    assertEquals(JSON.createArrayBuilder().add(own).build().toString(), "[" + flat + "]");
    assertEquals("{}", new FlatObject(new Object[0], JSON).toString());
  }

  @Test
  void isTheSameMap() {
    assertEquals(new ArrayList<>(own.entrySet()), new ArrayList<>(flat.entrySet()));
    assertEquals(6, flat.size());
    assertEquals(own.get("text"), flat.get("text"));
    assertNull(flat.get("other"));
    assertEquals(own.get("number"), flat.getOrDefault("number", JsonValue.NULL));
    assertEquals(JsonValue.NULL, flat.getOrDefault("other", JsonValue.NULL));
    assertEquals(JsonValue.NULL, flat.getOrDefault("none", JsonValue.TRUE));
    assertFalse(flat.containsKey("other"));
    assertThrows(UnsupportedOperationException.class, () -> flat.put("a", JsonValue.TRUE));
    assertThrows(UnsupportedOperationException.class, () -> flat.remove("text"));
    Iterator<Map.Entry<String, JsonValue>> empty =
        new FlatObject(new Object[0], JSON).entrySet().iterator();
    assertThrows(NoSuchElementException.class, empty::next);
  }

  @Test
  void answersAsTheOther() {
    for (String name : List.of("text", "number", "yes", "none", "list", "object", "other")) {
      assertSame(json -> json.getJsonArray(name));
      assertSame(json -> json.getJsonObject(name));
      assertSame(json -> json.getJsonNumber(name));
      assertSame(json -> json.getJsonString(name));
      assertSame(json -> json.getString(name));
      assertSame(json -> json.getString(name, "otherwise"));
      assertSame(json -> json.getInt(name));
      assertSame(json -> json.getInt(name, 8));
      assertSame(json -> json.getBoolean(name));
      assertSame(json -> json.getBoolean(name, true));
      assertSame(json -> json.isNull(name));
    }
  }

  private void assertSame(Function<JsonObject, Object> question) {
    assertEquals(outcome(question, own), outcome(question, flat));
  }

  private static Object outcome(Function<JsonObject, Object> question, JsonObject object) {
    try {
      Object answer = question.apply(object);
      return answer == null ? "nothing" : answer;
    } catch (RuntimeException refused) {
      return refused.getClass();
    }
  }
}
