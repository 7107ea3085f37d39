package io.groups4j.verification.secrets;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.testkit.fixture.Jpeg;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One value of every type, made by its canonical constructor, in which all texts are distinctive.
 */
final class Example {

  /** What no name, word or number of ours looks like; a phone number, and a name with it. */
  static final String CANARY = "canary15555550101";

  private static final Instant TIME = Instant.ofEpochSecond(1_763_716_530);

  /** Parts with rules: what keeps them, and is as distinctive. */
  private static final Map<String, Object> BY_RULE =
      Map.ofEntries(
          Map.entry("InviteLink.value", URI.create("https://chat.whatsapp.com/" + CANARY)),
          Map.entry("PinDays.value", 3),
          Map.entry("PageRequest.before", Absent.INSTANCE));

  private static final Map<Class<?>, Object> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, CANARY),
          Map.entry(Object.class, CANARY),
          Map.entry(URI.class, URI.create("https://files.example/" + CANARY + "?hash=" + CANARY)),
          Map.entry(Instant.class, TIME),
          Map.entry(Duration.class, Duration.ofSeconds(3)),
          Map.entry(int.class, 3),
          Map.entry(Integer.class, 3),
          Map.entry(long.class, 3L),
          Map.entry(Long.class, 3L),
          Map.entry(double.class, 3.0),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(BigDecimal.class, BigDecimal.ONE),
          Map.entry(byte[].class, CANARY.getBytes(StandardCharsets.UTF_8)),
          Map.entry(Consumer.class, (Consumer<Object>) any -> {}),
          Map.entry(
              MediaFile.class,
              MediaFile.of(
                  MediaKind.DOCUMENT, "application/pdf", CANARY.getBytes(StandardCharsets.UTF_8))),
          Map.entry(ProfilePicture.class, ProfilePicture.of(Jpeg.square(192).bytes())));

  private Example() {}

  /** One value of a type; of a sealed one its first. */
  static Object of(Class<?> type) {
    return example(type.getSimpleName(), type);
  }

  private static Object example(String part, Type type) {
    if (BY_RULE.containsKey(part)) {
      return BY_RULE.get(part);
    }
    if (type instanceof TypeVariable<?>) {
      return CANARY;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == List.class) {
        return List.of(example(part, of[0]));
      } else if (raw == Set.class) {
        return Set.of(example(part, of[0]));
      } else if (raw == Map.class) {
        return Map.of(example(part, of[0]), example(part, of[1]));
      }
      return example(part, raw);
    }
    Class<?> raw = (Class<?>) type;
    if (PLAIN.containsKey(raw)) {
      return PLAIN.get(raw);
    } else if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    } else if (raw.isSealed()) {
      return of(raw.getPermittedSubclasses()[0]);
    } else if (raw.isRecord()) {
      return made(raw);
    }
    throw new IllegalArgumentException(
        part + " is a " + raw + ", say in Example what one looks like");
  }

  private static Object made(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values =
        Stream.of(parts)
            .map(
                part -> example(type.getSimpleName() + "." + part.getName(), part.getGenericType()))
            .map(value -> value == Absent.INSTANCE ? null : value)
            .toArray();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " refuses its example, say in Example what keeps its rules",
          refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Stands for what is left out. */
  private enum Absent {
    INSTANCE
  }
}
