package io.groups4j.graph;

import io.groups4j.domain.ProfilePicture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A picture as a form, in two parts: which product is meant, and the picture. RFC 7578. */
final class PictureForm implements RequestBody {

  private final ProfilePicture picture;
  private final String boundary;
  private final byte[] head;
  private final byte[] tail;

  PictureForm(String picturePart, ProfilePicture picture) {
    this.picture = picture;
    // Random, so that nobody can make a picture that has it within.
    this.boundary = "groups4j-" + UUID.randomUUID();
    this.head =
        ascii(
            "--%1$s\r\n".formatted(boundary)
                + "Content-Disposition: form-data; name=\"messaging_product\"\r\n"
                + "\r\n"
                + GraphMapping.PRODUCT
                + "\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + PicturePart.checked(picturePart)
                + "\"; filename=\"picture.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n"
                + "\r\n");
    this.tail = ascii("\r\n--" + boundary + "--\r\n");
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public Outgoing outgoing() {
    return new OutgoingStream(this::open, (long) head.length + picture.size() + tail.length);
  }

  private InputStream open() throws IOException {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(head), picture.open(), new ByteArrayInputStream(tail))));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
