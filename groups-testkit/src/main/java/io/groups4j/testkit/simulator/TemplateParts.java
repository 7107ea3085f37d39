package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.TemplateHeader;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextHeader;
import io.groups4j.domain.TextParameter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** The object of a template that is sent: Meta, "Templates". */
final class TemplateParts {

  private TemplateParts() {}

  static TemplateMessage template(JsonObject json) {
    TemplateHeader header = null;
    List<TemplateParameter> body = null;
    for (JsonObject component : objects(json, "components")) {
      List<JsonObject> parameters = objects(component, "parameters");
      String type = MessageParts.required(component, "type");
      if (type.equals("header") && header == null && parameters.size() == 1) {
        header = header(parameters.get(0));
      } else if (type.equals("body") && body == null) {
        body = parameters.stream().map(TemplateParts::parameter).toList();
      } else {
        throw new BadParameter(
            "Param components may have a header with one parameter and a body, each once; the"
                + " simulator knows no others");
      }
    }
    return new TemplateMessage(
        MessageParts.required(json, "name"),
        MessageParts.required(MessageParts.requiredObject(json, "language"), "code"),
        header,
        body == null ? List.of() : body);
  }

  private static TemplateHeader header(JsonObject parameter) {
    String type = MessageParts.required(parameter, "type");
    return switch (type) {
      case "text" -> new TextHeader(text(parameter));
      case "image", "video", "document" -> {
        JsonObject media = MessageParts.requiredObject(parameter, type);
        yield new MediaHeader(
            MediaKind.valueOf(type.toUpperCase(Locale.ROOT)),
            MessageParts.source(media),
            Json.text(media, "filename").orElse(null));
      }
      default -> throw new BadParameter("A header is text, image, video or document");
    };
  }

  private static TemplateParameter parameter(JsonObject parameter) {
    return switch (MessageParts.required(parameter, "type")) {
      case "text" -> text(parameter);
      case "group_id" ->
          TemplateParameter.invite(new GroupId(MessageParts.required(parameter, "group_id")));
      default -> throw new BadParameter("A parameter of the body is text or group_id");
    };
  }

  private static TextParameter text(JsonObject parameter) {
    return new TextParameter(
        Json.text(parameter, "parameter_name").orElse(null),
        MessageParts.required(parameter, "text"));
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return List.of();
    }
    if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.getValuesAs(JsonObject.class);
    }
    throw new BadParameter("Param " + name + " must be an array of objects");
  }
}
