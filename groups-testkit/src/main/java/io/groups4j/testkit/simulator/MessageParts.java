package io.groups4j.testkit.simulator;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.domain.VideoMessage;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The object that a message has under the name of its type: Meta, "Messages". */
final class MessageParts {

  private MessageParts() {}

  /** Whatever a group takes, but for a pin. */
  static GroupMessage message(String type, JsonObject content) {
    return switch (type) {
      case "text" -> new TextMessage(required(content, "body"), flag(content, "preview_url"));
      case "image" -> new ImageMessage(source(content), caption(content));
      case "video" -> new VideoMessage(source(content), caption(content));
      case "audio" -> new AudioMessage(uncaptioned(type, content), flag(content, "voice"));
      case "document" ->
          new DocumentMessage(
              source(content), caption(content), Json.text(content, "filename").orElse(null));
      case "sticker" -> new StickerMessage(uncaptioned(type, content));
      case "template" -> TemplateParts.template(content);
      default ->
          throw new BadParameter(
              "Param type must be text, image, video, audio, document, sticker, template or pin");
    };
  }

  private static @Nullable String caption(JsonObject media) {
    return Json.text(media, "caption").orElse(null);
  }

  private static MediaSource uncaptioned(String type, JsonObject media) {
    if (caption(media) != null) {
      throw new BadParameter("Param caption is not allowed for " + type);
    }
    return source(media);
  }

  static MediaSource source(JsonObject media) {
    Optional<String> id = Json.text(media, "id");
    Optional<String> link = Json.text(media, "link");
    if (id.isPresent() == link.isPresent()) {
      throw new BadParameter("A media object needs id or link, and not both");
    }
    return BadParameter.unless(
        () ->
            id.map(value -> MediaSource.uploaded(new MediaId(value)))
                .orElseGet(() -> MediaSource.link(uri(link.orElseThrow()))));
  }

  private static URI uri(String link) {
    try {
      return new URI(link);
    } catch (URISyntaxException malformed) {
      throw new BadParameter("Param link must be a URL");
    }
  }

  static String required(JsonObject object, String name) {
    return Json.text(object, name)
        .orElseThrow(() -> new BadParameter("Param " + name + " is required"));
  }

  static Optional<JsonObject> object(JsonObject parent, String name) {
    JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonObject object) {
      return Optional.of(object);
    }
    throw new BadParameter("Param " + name + " must be an object");
  }

  static JsonObject requiredObject(JsonObject parent, String name) {
    return object(parent, name)
        .orElseThrow(() -> new BadParameter("Param " + name + " is required"));
  }

  static int requiredInt(JsonObject object, String name) {
    if (object.get(name) instanceof JsonNumber number && Json.isInt(number)) {
      return number.intValue();
    }
    throw new BadParameter("Param " + name + " is required, and must be a whole number");
  }

  private static boolean flag(JsonObject object, String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.FALSE);
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw new BadParameter("Param " + name + " must be true or false");
    }
    return value == JsonValue.TRUE;
  }
}
