package io.groups4j.graph;

import jakarta.json.bind.JsonbException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a wire record is made of, looked up once. Safe for use by several threads. */
final class WireShape {

  /** What stands where a component has its value. */
  enum Kind {
    TEXT,
    RECORD,
    LIST
  }

  /**
   * One component.
   *
   * @param index its place in the constructor
   * @param kind what it is
   * @param items what the items of a list are; of no list, itself
   * @param type the record that it or its items are; {@link String} for texts
   */
  record Member(int index, Kind kind, Kind items, Class<?> type) {}

  private static final ClassValue<WireShape> ALL =
      new ClassValue<>() {
        @Override
        protected WireShape computeValue(Class<?> type) {
          return new WireShape(type);
        }
      };

  private final Constructor<?> constructor;
  private final Map<String, Member> members = new HashMap<>();

  private WireShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      members.put(wireName(components[i].getName()), member(i, components[i].getGenericType()));
    }
    try {
      this.constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException hidden) {
      throw new IllegalStateException(type + " is no public record", hidden);
    }
  }

  static WireShape of(Class<?> type) {
    return ALL.get(type);
  }

  private static Member member(int index, Type type) {
    if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
      Class<?> items = (Class<?>) list.getActualTypeArguments()[0];
      return new Member(index, Kind.LIST, kind(items), items);
    }
    Class<?> itself = (Class<?>) type;
    return new Member(index, kind(itself), kind(itself), itself);
  }

  private static Kind kind(Class<?> type) {
    if (type.equals(String.class)) {
      return Kind.TEXT;
    }
    if (type.isRecord()) {
      return Kind.RECORD;
    }
    throw new IllegalStateException(type + " is not what an answer is read into");
  }

  /** As the naming strategy of the binding has it, by which requests are written. */
  private static String wireName(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The component of this name on the wire; null if the record has none. */
  @Nullable Member member(String name) {
    return members.get(name);
  }

  int size() {
    return members.size();
  }

  /** The record with these components, in the order of its constructor. */
  Record make(@Nullable Object[] components) {
    try {
      return (Record) constructor.newInstance(components);
    } catch (ReflectiveOperationException failed) {
      throw new JsonbException("a wire record refused its components", failed);
    }
  }
}
