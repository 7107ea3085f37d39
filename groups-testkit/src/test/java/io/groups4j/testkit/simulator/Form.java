package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaKind;
import io.groups4j.testkit.fixture.Jpeg;
import java.io.ByteArrayOutputStream;

/** A form with a file, part by part, as any client would send it. */
final class Form {

  /** A file that can be uploaded. */
  static final MediaFile PICTURE =
      MediaFile.of(MediaKind.IMAGE, "image/jpeg", Jpeg.square(1).bytes());

  static final String TYPE = "multipart/form-data; boundary=b";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** As both providers want it, with the type at the file alone. */
  static Form ofFile(String type, byte[] content) {
    return new Form().text("messaging_product", "whatsapp").file("file", type, content);
  }

  Form text(String name, String value) {
    return add("--b|Content-Disposition: form-data; name=\"" + name + "\"||" + value + "|");
  }

  Form file(String name, String type, byte[] content) {
    String contentType = type.isEmpty() ? "" : "Content-Type: " + type + "|";
    add("--b|Content-Disposition: form-data; name=\"" + name + "\"; filename=\"x\"|");
    add(contentType + "|");
    bytes.writeBytes(content);
    return add("|");
  }

  byte[] end() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    whole.writeBytes(crlf("--b--|"));
    return whole.toByteArray();
  }

  private Form add(String text) {
    bytes.writeBytes(crlf(text));
    return this;
  }

  private static byte[] crlf(String text) {
    return text.replace("|", "\r\n").getBytes(ISO_8859_1);
  }
}
