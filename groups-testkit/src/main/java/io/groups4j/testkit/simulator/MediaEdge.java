package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.domain.MediaKind;
import io.groups4j.port.Media;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Files to upload, to describe and to delete: Meta, "Media"; 360dialog, the page of that name. */
final class MediaEdge {

  /** What ids of files are made of here, and those of groups are not. */
  static final Pattern ID = Pattern.compile("\\d+");

  /** The largest form with a file, in bytes: the largest document, and what is around it. */
  static final int MAX_FORM = (int) MediaKind.DOCUMENT.maxBytes() + (1 << 16);

  private static final String PRODUCT = "messaging_product";
  private static final String FILE = "file";
  private static final String TYPE = "type";
  private static final Set<String> PARTS = Set.of(PRODUCT, FILE, TYPE);

  private final Media media;
  private final String phoneNumberId;
  private final UnaryOperator<URI> place;

  /**
   * @param place makes of where WhatsApp has a file what the answer names
   */
  MediaEdge(InMemoryWhatsApp whatsApp, UnaryOperator<URI> place) {
    this.media = whatsApp.media();
    this.phoneNumberId = whatsApp.phoneNumberId().value();
    this.place = place;
  }

  /** Takes a file. */
  Answer upload(ApiCall call) {
    if (!call.method().equals("POST")) {
      return Answer.unsupported(call.method());
    }
    Map<String, MultipartForm.Part> form = MultipartForm.read(call.body());
    MultipartForm.Part product = form.get(PRODUCT);
    if (product == null || !product.text().equals("whatsapp")) {
      throw new BadParameter("Param messaging_product must be whatsapp");
    }
    MultipartForm.Part file = form.get(FILE);
    if (file == null || !PARTS.containsAll(form.keySet())) {
      throw new BadParameter("A form must have messaging_product, file, and perhaps type");
    }
    String type = form.containsKey(TYPE) ? form.get(TYPE).text() : file.contentType();
    if (type.isEmpty()) {
      throw new BadParameter("Param type is missing, and the file has no Content-Type");
    }
    if (!file.contentType().isEmpty() && !essence(file.contentType()).equals(essence(type))) {
      return noMedia("Param type is another than the Content-Type of the file");
    }
    MediaFile checked;
    try {
      byte[] bytes = file.content();
      // As what it has to be is not said but by its type, which WhatsApp looks at.
      checked =
          MediaFile.of(
              MediaKind.DOCUMENT, type, bytes.length, () -> new ByteArrayInputStream(bytes));
    } catch (IllegalArgumentException wrong) {
      return noMedia(wrong.getMessage());
    }
    return Answer.ok(Json.object().add("id", media.upload(checked).value()));
  }

  private static String essence(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Answer noMedia(String details) {
    return Answer.refused(DocumentedError.MEDIA_UPLOAD_FAILED, "Media upload error", details);
  }

  /** Describes or deletes a file. */
  Answer answer(ApiCall call, String id) {
    MediaId file = BadParameter.unless(() -> new MediaId(id));
    call.parameter("phone_number_id")
        .filter(other -> !other.equals(phoneNumberId))
        .ifPresent(
            other -> {
              throw new BadParameter("Param phone_number_id is not the simulator's");
            });
    return switch (call.method()) {
      case "GET" -> describe(media.find(file));
      case "DELETE" -> {
        media.delete(file);
        yield Answer.ok(Json.object().add("success", true));
      }
      default -> Answer.unsupported(call.method());
    };
  }

  /** The sample has the size in quotation marks. */
  private Answer describe(MediaInfo info) {
    URI url = place.apply(Objects.requireNonNull(info.url()));
    return Answer.ok(
        Json.whatsApp()
            .add("url", url.toString())
            .add("mime_type", Objects.requireNonNull(info.mimeType()))
            .add("sha256", Objects.requireNonNull(info.sha256()))
            .add("file_size", Objects.requireNonNull(info.size()).toString())
            .add("id", info.id().value()));
  }
}
