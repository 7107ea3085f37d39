package io.groups4j.webhook;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of {@code groups}, and who set it off where that is said outside of it.
 *
 * <p>Meta's samples print {@code "initiated_by": "business"} behind the group object, as a member
 * of the list, which is not JSON. Whatever JSON may have come of it is taken for what it means: an
 * object with nothing else in it, or the bare word, belongs to the group object in front of it. A
 * member of {@code value} belongs to every group object of the list. Of several, the nearest
 * counts.
 *
 * <p>Such an item is an event of its own, unrecognised, if no group object is in front of it, or if
 * that one says something else: what contradicts is not thrown away.
 *
 * @param value the item
 * @param initiatedBy the word for who set it off; null when that is not said outside
 */
record GroupItem(JsonValue value, @Nullable String initiatedBy) {

  static final String INITIATED_BY = "initiated_by";

  private static final Set<String> KNOWN = Set.of(Removal.BUSINESS, Removal.PARTICIPANT);

  static List<GroupItem> of(List<JsonValue> groups, JsonObject value) {
    String ofAll = word(value.get(INITIATED_BY));
    List<GroupItem> items = new ArrayList<>();
    String said = null;
    for (JsonValue item : groups) {
      String stray = stray(item);
      if (stray != null && said != null && (said.isEmpty() || said.equals(stray))) {
        GroupItem before = items.remove(items.size() - 1);
        items.add(new GroupItem(before.value, stray));
        said = stray;
      } else {
        items.add(new GroupItem(item, ofAll));
        said = item instanceof JsonObject object && stray == null ? inside(object) : null;
      }
    }
    return items;
  }

  /** Whether a member beside the groups is taken for who set them off. */
  static boolean saysWhoOfAll(Map.Entry<String, JsonValue> member) {
    return member.getKey().equals(INITIATED_BY) && word(member.getValue()) != null;
  }

  /** The word that an item consists of; null if it is anything else. */
  private static @Nullable String stray(JsonValue item) {
    if (item instanceof JsonObject object) {
      return object.size() == 1 ? word(object.get(INITIATED_BY)) : null;
    }
    String word = word(item);
    return word != null && KNOWN.contains(word) ? word : null;
  }

  private static String inside(JsonObject group) {
    String word = word(group.get(INITIATED_BY));
    return word == null ? "" : word;
  }

  private static @Nullable String word(@Nullable JsonValue value) {
    return value instanceof JsonString text && !text.getString().isBlank()
        ? text.getString()
        : null;
  }
}
