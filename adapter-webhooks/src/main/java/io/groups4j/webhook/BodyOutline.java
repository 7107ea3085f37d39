package io.groups4j.webhook;

/**
 * Looks over the brackets of a body before it is parsed.
 *
 * <p>A parser calls itself for each level of nesting, and the one used here stops reading where the
 * document ends, whatever follows. Only brackets and quotes matter for both, and in UTF-8 no other
 * character contains their bytes.
 */
final class BodyOutline {

  /** Meta's deepest documented webhook has fewer than ten levels. */
  static final int MAX_DEPTH = 64;

  private BodyOutline() {}

  /** Refuses what is not one object, whole, alone, and not nested too deeply. */
  static void check(byte[] body) throws RefusedBodyException {
    int start = endOfBlanks(body, 0);
    if (start < body.length && body[start] != '{') {
      throw new RefusedBodyException("body is not a JSON object");
    }
    int end = endOfObject(body, start);
    if (end > body.length) {
      throw new RefusedBodyException("body is empty or breaks off");
    }
    if (endOfBlanks(body, end) < body.length) {
      throw new RefusedBodyException("something follows the JSON object");
    }
  }

  private static int endOfBlanks(byte[] body, int from) {
    int i = from;
    while (i < body.length
        && (body[i] == ' ' || body[i] == '\n' || body[i] == '\r' || body[i] == '\t')) {
      i++;
    }
    return i;
  }

  /** Behind the object, and behind the end of the body if it has none. */
  private static int endOfObject(byte[] body, int from) throws RefusedBodyException {
    int depth = 0;
    for (int i = from; i < body.length; i++) {
      switch (body[i]) {
        case '"' -> i = endOfText(body, i + 1);
        case '{', '[' -> {
          depth++;
          if (depth > MAX_DEPTH) {
            throw new RefusedBodyException("body is nested deeper than " + MAX_DEPTH + " levels");
          }
        }
        case '}', ']' -> {
          depth--;
          if (depth == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return body.length + 1;
  }

  /** Where the quote is that ends a text. Most of a body is text, so this is a loop of its own. */
  private static int endOfText(byte[] body, int from) {
    int i = from;
    while (i < body.length && body[i] != '"') {
      i += body[i] == '\\' ? 2 : 1;
    }
    return i;
  }
}
