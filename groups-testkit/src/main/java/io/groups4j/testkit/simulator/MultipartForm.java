package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
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
  private static final byte[] EMPTY_LINE = ascii(LINE_END + LINE_END);

  private final byte[] body;
  private final String boundary;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private MultipartForm(byte[] body, String boundary) {
    this.body = body;
    this.boundary = boundary;
  }

  /** The parts by their names. */
  static Map<String, Part> read(ApiBody body) {
    Matcher type = BOUNDARY.matcher(body.contentType());
    if (!type.matches()) {
      throw new BadParameter("Content-Type is not multipart/form-data with a boundary");
    }
    String boundary = type.group(1) == null ? type.group(2) : type.group(1);
    return new MultipartForm(body.bytes(), boundary).read();
  }

  private Map<String, Part> read() {
    byte[] first = ascii("--" + boundary + LINE_END);
    byte[] next = ascii(LINE_END + "--" + boundary);
    if (!isAt(0, first)) {
      throw new BadParameter("The form does not begin with its boundary");
    }
    int begin = first.length;
    while (true) {
      int end = find(next, begin, body.length);
      if (end < 0) {
        throw new BadParameter("The form does not end with its boundary");
      }
      part(begin, end);
      int after = end + next.length;
      if (isRest(after, "--") || isRest(after, "--" + LINE_END)) {
        return parts;
      }
      if (!isAt(after, ascii(LINE_END))) {
        throw new BadParameter("The form has something else behind a boundary");
      }
      begin = after + LINE_END.length();
    }
  }

  private void part(int begin, int end) {
    int headersEnd = find(EMPTY_LINE, begin, end);
    if (headersEnd < 0) {
      throw new BadParameter("A part of the form has no empty line behind its headers");
    }
    String head = new String(body, begin, headersEnd - begin, ISO_8859_1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header : head.split(LINE_END, -1)) {
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
    byte[] content = Arrays.copyOfRange(body, headersEnd + EMPTY_LINE.length, end);
    Part read = new Part(headers.getOrDefault("content-type", ""), content);
    if (parts.putIfAbsent(disposition.group(1), read) != null) {
      throw new BadParameter("The form has two parts of the same name");
    }
  }

  private boolean isRest(int from, String expected) {
    return body.length == from + expected.length() && isAt(from, ascii(expected));
  }

  private boolean isAt(int from, byte[] expected) {
    int to = from + expected.length;
    return to <= body.length && Arrays.equals(body, from, to, expected, 0, expected.length);
  }

  /** Where it is, as a whole within these bounds; negative if nowhere. */
  private int find(byte[] wanted, int from, int to) {
    for (int at = from; at <= to - wanted.length; at++) {
      if (body[at] == wanted[0] && isAt(at, wanted)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
