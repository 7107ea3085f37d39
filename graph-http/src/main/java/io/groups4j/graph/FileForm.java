package io.groups4j.graph;

import io.groups4j.domain.FileContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as a form: which product is meant, perhaps what type the file is of, and the file. RFC
 * 7578.
 */
final class FileForm implements RequestBody {

  private final String boundary;
  private final byte[] head;
  private final byte[] tail;
  private final long size;
  private final FileContent content;

  /**
   * A form whose parts and names have been checked: they can stand in a header.
   *
   * @param type what the part called {@code type} says; null for no such part
   * @param part the name of the part that holds the file
   */
  FileForm(
      @Nullable String type,
      String part,
      String fileName,
      String contentType,
      long size,
      FileContent content) {
    // Random, so that nobody can make a file that has it within.
    this.boundary = "groups4j-" + UUID.randomUUID();
    this.size = size;
    this.content = content;
    this.head =
        ascii(
            text("messaging_product", GraphMapping.PRODUCT)
                + (type == null ? "" : text("type", type))
                + "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + part
                + "\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: "
                + contentType
                + "\r\n\r\n");
    this.tail = ascii("\r\n--" + boundary + "--\r\n");
  }

  private String text(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public Outgoing outgoing() {
    return new OutgoingStream(this::open, head.length + size + tail.length);
  }

  private InputStream open() throws IOException {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(head), content.open(), new ByteArrayInputStream(tail))));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
