package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form with files to the letter of RFC 7578 and RFC 2046, section 5.1. */
final class MultipartForm {

  /**
   * One part of a form.
   *
   * @param contentType the header as it came, empty if it did not
   */
  record Part(String contentType, byte[] content) {

    String text() {
      return new ApiBody(contentType, content).text();
    }
  }

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data;\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DISPOSITION =
      Pattern.compile(
          "form-data;\\s*name=\"([^\"]+)\"(?:;\\s*filename=\"[^\"]*\")?", Pattern.CASE_INSENSITIVE);

  private static final String LINE_END = "\r\n";

  private final String text;
  private final String delimiter;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private MultipartForm(String text, String delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The parts by their names. */
  static Map<String, Part> read(ApiBody body) {
    Matcher type = BOUNDARY.matcher(body.contentType());
    if (!type.matches()) {
      throw new BadParameter("Content-Type is not multipart/form-data with a boundary");
    }
    String boundary = type.group(1) == null ? type.group(2) : type.group(1);
    // Each byte is one character and the other way round.
    return new MultipartForm(new String(body.bytes(), ISO_8859_1), "--" + boundary).read();
  }

  private Map<String, Part> read() {
    if (!text.startsWith(delimiter + LINE_END)) {
      throw new BadParameter("The form does not begin with its boundary");
    }
    int begin = delimiter.length() + LINE_END.length();
    while (true) {
      int end = text.indexOf(LINE_END + delimiter, begin);
      if (end < 0) {
        throw new BadParameter("The form does not end with its boundary");
      }
      part(text.substring(begin, end));
      String rest = text.substring(end + LINE_END.length() + delimiter.length());
      if (rest.equals("--") || rest.equals("--" + LINE_END)) {
        return parts;
      }
      if (!rest.startsWith(LINE_END)) {
        throw new BadParameter("The form has something else behind a boundary");
      }
      begin = text.length() - rest.length() + LINE_END.length();
    }
  }

  private void part(String part) {
    int headersEnd = part.indexOf(LINE_END + LINE_END);
    if (headersEnd < 0) {
      throw new BadParameter("A part of the form has no empty line behind its headers");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header : part.substring(0, headersEnd).split(LINE_END, -1)) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new BadParameter("A part of the form has a header without a name");
      }
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    Matcher disposition = DISPOSITION.matcher(headers.getOrDefault("content-disposition", ""));
    if (!disposition.matches()) {
      throw new BadParameter("A part of the form does not say its name");
    }
    byte[] content = part.substring(headersEnd + 2 * LINE_END.length()).getBytes(ISO_8859_1);
    Part read = new Part(headers.getOrDefault("content-type", ""), content);
    if (parts.putIfAbsent(disposition.group(1), read) != null) {
      throw new BadParameter("The form has two parts of the same name");
    }
  }
}
