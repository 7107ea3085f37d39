package io.groups4j.testkit.simulator;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaKind;
import io.groups4j.testkit.fake.Attachment;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody sends, in the fields of an action: small, since it comes as text. */
final class FileOfSomebody {

  private FileOfSomebody() {}

  static Attachment in(ControlBody body) {
    MediaKind kind = body.required("kind", FileOfSomebody::kind);
    String mimeType = body.required("mime_type", Function.identity());
    MediaFile file =
        body.required(
            "content", text -> MediaFile.of(kind, mimeType, Base64.getDecoder().decode(text)));
    @Nullable String caption = body.optional("caption", Function.identity());
    @Nullable String fileName = body.optional("file_name", Function.identity());
    boolean voice = body.flag("voice");
    return body.allowed("kind", () -> new Attachment(file, caption, fileName, voice));
  }

  private static MediaKind kind(String name) {
    return Arrays.stream(MediaKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no kind of files has this name, known are image, video, audio, document and"
                        + " sticker"));
  }
}
