package io.groups4j.testkit.simulator;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list that is a parameter: as JSON, with single quotes as in the samples of Meta, "Analytics",
 * or bare, as many clients write it.
 */
final class ListText {

  private static final Pattern BARE = Pattern.compile("\\[?[A-Za-z0-9_, ]*+\\]?");

  private ListText() {}

  static List<String> items(String name, String text) {
    if (BARE.matcher(text).matches()) {
      return Arrays.stream(text.replaceAll("[\\[\\] ]", "").split(",", -1))
          .filter(item -> !item.isEmpty())
          .toList();
    }
    String json = text.indexOf('"') < 0 ? text.replace('\'', '"') : text;
    JsonObject wrapped = Json.parse("{\"list\":" + json + "}");
    if (wrapped.size() != 1 || !(wrapped.get("list") instanceof JsonArray list)) {
      throw new BadParameter("Param " + name + " must be an array");
    }
    return list.stream().map(item -> item(name, item)).toList();
  }

  private static String item(String name, JsonValue item) {
    if (item instanceof JsonString text) {
      return text.getString();
    }
    if (item instanceof JsonNumber number) {
      return number.toString();
    }
    throw new BadParameter("Param " + name + " must be an array of strings");
  }

  /**
   * The constants that the items name.
   *
   * @param prefix what WhatsApp's words have before the name of the constant
   */
  static <E extends Enum<E>> Set<E> among(
      Class<E> type, String prefix, String name, List<String> items) {
    Set<E> found = EnumSet.noneOf(type);
    for (String item : items) {
      found.add(
          Arrays.stream(type.getEnumConstants())
              .filter(constant -> item.equals(prefix + constant.name()))
              .findFirst()
              .orElseThrow(
                  () -> new BadParameter("Param " + name + " has an item that is not allowed")));
    }
    return found;
  }
}
