package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSubject;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupSettings;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code POST /{version}/{group-id}}: texts as JSON, a picture as a form.
 *
 * <p>Nobody documents what it answers. It answers as a creation does, as the webhook needs a
 * request to refer to.
 */
final class SettingsEdge {

  private static final String PRODUCT = "messaging_product";

  /** Meta's page has both names. */
  private static final Set<String> PICTURE = Set.of("file", "profile_picture_file");

  /** The page says minimum, where the error says greater than. */
  private static final int SHORTEST_SIDE = 192;

  private final GroupSettings settings;

  SettingsEdge(GroupSettings settings) {
    this.settings = settings;
  }

  Answer update(ApiCall call, GroupId group) {
    if (!call.body().isForm()) {
      return accepted(group, texts(call.json()));
    }
    Map<String, MultipartForm.Part> form = MultipartForm.read(call.body());
    MultipartForm.Part product = form.get(PRODUCT);
    if (product == null || !product.text().equals("whatsapp")) {
      throw new BadParameter("Param messaging_product must be whatsapp");
    }
    Set<String> names = new TreeSet<>(form.keySet());
    names.remove(PRODUCT);
    if (names.size() != 1 || !PICTURE.containsAll(names)) {
      throw new BadParameter(
          "A form must have messaging_product and one picture, as file or profile_picture_file");
    }
    return picture(group, form.get(names.iterator().next()));
  }

  private Answer picture(GroupId group, MultipartForm.Part part) {
    Optional<JpegSize> size = JpegSize.of(part.content());
    if (!part.contentType().equals("image/jpeg") || size.isEmpty()) {
      return noMedia("Only image/jpeg is supported");
    }
    if (size.get().width() != size.get().height()) {
      return Answer.refused(
          DocumentedError.PICTURE_NOT_SQUARE,
          "Invalid Group Profile Picture Aspect Ratio",
          "Width and height of the image must be equal");
    }
    if (size.get().width() < SHORTEST_SIDE) {
      return Answer.refused(
          DocumentedError.PICTURE_TOO_SMALL,
          "Image is Too Small to Process",
          "Image width and height must be greater than 192px");
    }
    ProfilePicture picture;
    try {
      picture = ProfilePicture.of(part.content());
    } catch (IllegalArgumentException broken) {
      return noMedia(broken.getMessage());
    }
    return accepted(group, GroupSettingsChange.ofPicture(picture));
  }

  private static Answer noMedia(String details) {
    return Answer.refused(DocumentedError.MEDIA_UPLOAD_FAILED, "Media upload error", details);
  }

  private Answer accepted(GroupId group, GroupSettingsChange change) {
    RequestId request = settings.update(group, change).get(0);
    return Answer.ok(Json.whatsApp().add("request_id", request.value()));
  }

  private static GroupSettingsChange texts(JsonObject body) {
    if (body.containsKey("profile_picture_file")) {
      throw new BadParameter("Param profile_picture_file must be uploaded as multipart/form-data");
    }
    return BadParameter.unless(
        () ->
            new GroupSettingsChange(
                Json.text(body, "subject").map(GroupSubject::new).orElse(null),
                Json.text(body, "description").map(GroupDescription::new).orElse(null),
                null));
  }
}
