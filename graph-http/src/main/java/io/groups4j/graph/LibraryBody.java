package io.groups4j.graph;

import io.groups4j.domain.LibraryTemplate;
import io.groups4j.port.UnreadableResponseException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of the template library.
 *
 * <p>Taken apart by hand and not through a wire record: Meta's page shows a bare entry where
 * 360dialog's schema has a list of them, and members of it are a text in one and an object in the
 * other.
 *
 * @param templates what could be read
 * @param next the cursor behind them; null at the end
 */
record LibraryBody(List<LibraryTemplate> templates, @Nullable String next) {

  static LibraryBody read(JsonObject answer, String operation) {
    List<? extends JsonValue> entries;
    if (answer.get("data") instanceof JsonArray data) {
      entries = data;
    } else if (answer.containsKey("name")) {
      entries = List.of(answer);
    } else {
      throw new UnreadableResponseException(
          operation + ": the answer has neither data nor the name of a template");
    }
    List<LibraryTemplate> templates =
        entries.stream().map(LibraryBody::template).filter(Objects::nonNull).toList();
    if (templates.size() < entries.size()) {
      Scalar.leftOut("data", (entries.size() - templates.size()) + " that nothing identifies");
    }
    return new LibraryBody(templates, cursor(answer, operation));
  }

  private static @Nullable LibraryTemplate template(JsonValue entry) {
    if (!(entry instanceof JsonObject template) || text(template, "name") == null) {
      return null;
    }
    List<String> types =
        template.get("body_param_types") instanceof JsonArray all
            ? all.stream().map(ErrorBody::text).toList()
            : List.of();
    return Scalar.value(
        "name",
        text(template, "name"),
        name ->
            new LibraryTemplate(
                name,
                text(template, "language"),
                text(template, "category"),
                text(template, "header"),
                text(template, "body"),
                types,
                ErrorBody.lists(template, "buttons")));
  }

  private static @Nullable String cursor(JsonObject answer, String operation) {
    if (!(answer.get("paging") instanceof JsonObject paging)) {
      return null;
    }
    String after =
        paging.get("cursors") instanceof JsonObject cursors ? text(cursors, "after") : null;
    return FollowedList.cursor(text(paging, "next"), after, operation);
  }

  private static @Nullable String text(JsonObject object, String member) {
    String text = ErrorBody.text(object.get(member));
    return text.isBlank() ? null : text;
  }
}
