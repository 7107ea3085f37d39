package io.groups4j.verification.secrets;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One value of every type, made by its canonical constructor, in which each text is like nothing
 * else: a word with a phone number in it, another for each part.
 */
final class Example {

  private static final Instant TIME = Instant.parse("2026-11-21T00:00:00Z");

  /** Parts with rules of their own, and what keeps them. */
  private static final Map<String, Supplier<Object>> BY_RULE =
      Map.of(
          "InviteLink.value", () -> URI.create("https://chat.whatsapp.com/Canary15555550199"),
          "AnalyticsPeriod.end", () -> TIME.plus(Duration.ofDays(1)),
          "GroupDraft.joinApprovalMode", () -> JoinApprovalMode.AUTO_APPROVE,
          "MediaHeader.kind", () -> MediaKind.DOCUMENT,
          "PageRequest.before", () -> Absent.INSTANCE,
          "PricingAnalyticsQuery.products", () -> Set.of(),
          "Invitation.template",
              () ->
                  TemplateMessage.of("join_us", "en")
                      .with(TemplateParameter.invite(new GroupId("G"))));

  private static final Map<Class<?>, Object> PLAIN =
      Map.ofEntries(
          Map.entry(Instant.class, TIME),
          Map.entry(Duration.class, Duration.ofSeconds(3)),
          Map.entry(int.class, 3),
          Map.entry(Integer.class, 3),
          Map.entry(long.class, 3L),
          Map.entry(Long.class, 3L),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(BigDecimal.class, BigDecimal.ONE),
          Map.entry(byte[].class, "15555550199".getBytes(StandardCharsets.UTF_8)),
          Map.entry(Consumer.class, (Consumer<Object>) any -> {}),
          Map.entry(ProfilePicture.class, ProfilePicture.of(Jpeg.square(192).bytes())));

  private final List<String> parts = new ArrayList<>();

  /** One value of a type; of a sealed one its first. */
  Object of(Class<?> type) {
    return example(type.getSimpleName(), type);
  }

  /** The parts whose texts, or the numbers in them, stand in a text. */
  Set<String> partsIn(String text) {
    Set<String> shown = new TreeSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (text.contains(number(i))) {
        shown.add(parts.get(i));
      }
    }
    return shown;
  }

  private static String number(int part) {
    return Integer.toString(1_700_000 + part);
  }

  private String text(String part) {
    parts.add(part);
    String number = number(parts.size() - 1);
    // Its rule is that it is made of digits.
    return part.equals("ParticipantId.waId") ? number : "canary" + number;
  }

  private Object example(String part, Type type) {
    if (BY_RULE.containsKey(part)) {
      return BY_RULE.get(part).get();
    }
    if (type instanceof TypeVariable<?> || type == String.class) {
      return text(part);
    } else if (type == URI.class) {
      return URI.create("https://files.example/" + text(part) + "?hash=" + text(part));
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

  private Object made(Class<?> type) {
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
