package io.groups4j.testkit.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a call sends.
 *
 * @param contentType the header as it came, empty if it did not
 */
record ApiBody(String contentType, byte[] bytes) {

  static final ApiBody NONE = new ApiBody("", new byte[0]);

  /** Whether it says that it is a form with files. */
  boolean isForm() {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** For somebody who looks on: a picture is nothing to be read. */
  String shown() {
    return isForm() ? "(a form of " + bytes.length + " bytes)" : text();
  }
}
