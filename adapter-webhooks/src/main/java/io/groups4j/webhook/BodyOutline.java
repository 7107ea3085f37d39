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
    int depth = 0;
    boolean ended = false;
    for (int i = 0; i < body.length; i++) {
      byte b = body[i];
      if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
        continue;
      } else if (ended) {
        throw new RefusedBodyException("something follows the JSON object");
      } else if (depth == 0 && b != '{') {
        throw new RefusedBodyException("body is not a JSON object");
      } else if (b == '"') {
        i = endOfText(body, i + 1);
      } else if (b == '{' || b == '[') {
        depth++;
        if (depth > MAX_DEPTH) {
          throw new RefusedBodyException("body is nested deeper than " + MAX_DEPTH + " levels");
        }
      } else if (b == '}' || b == ']') {
        depth--;
        ended = depth == 0;
      }
    }
    if (!ended) {
      throw new RefusedBodyException("body is empty or breaks off");
    }
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
