package io.groups4j.port;

import java.util.List;
import java.util.Map;

/** A provider with a setting of every kind, and checks that fail in every way. */
public final class MoonProvider implements GroupsProvider {

  /** What the service loader calls. */
  public MoonProvider() {}

  @Override
  public String name() {
    return "moon";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required("access-token", "a token of at least 8 characters", MoonProvider::token),
        Setting.required("phone-number-id", "digits", MoonProvider::digits),
        Setting.optional("pace", "slow or fast", MoonProvider::pace));
  }

  private static void token(String value) {
    if (value.length() < 8) {
      throw new IllegalArgumentException("got " + value);
    }
  }

  private static void digits(String value) {
    value.chars().forEach(c -> Integer.parseInt(Character.toString(c)));
  }

  private static void pace(String value) {
    switch (value) {
      case "slow", "fast", " " -> {}
      case "null" -> throw new NullPointerException(value);
      case "checked" -> throw MoonProvider.<RuntimeException>sneaked(new Exception(value));
      default -> throw new IllegalStateException(value, new IllegalArgumentException(value));
    }
  }

  /** What Kotlin and byte code weavers do all day: a checked exception that nobody declared. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> E sneaked(Exception exception) throws E {
    throw (E) exception;
  }

  @Override
  public WhatsAppGroups connect(Map<String, String> settings) {
    return new Connected("moon", settings);
  }
}
