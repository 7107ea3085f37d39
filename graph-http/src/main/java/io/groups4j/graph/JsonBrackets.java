package io.groups4j.graph;

/**
 * Checks, before an answer is parsed, that all its brackets are closed and none too deep.
 *
 * <p>Parsson 1.1.9 never returns from skipping an unknown member whose array or object is cut off:
 * a truncated answer would hold the caller for ever. Closed brackets rule that out, and a limit to
 * their depth spares the parser what no provider sends.
 */
final class JsonBrackets {

  private static final int MAX_DEPTH = 64;

  private JsonBrackets() {}

  /** Whether the first thing that is no space opens an object. */
  static boolean openAnObject(byte[] json) {
    for (byte b : json) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b == '{';
      }
    }
    return false;
  }

  static boolean areClosed(byte[] json) {
    // One bit for each open bracket, set for an array: "[}" closes nothing.
    long arrays = 0;
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (inString) {
        if (b == '\\') {
          i++;
        } else if (b == '"') {
          inString = false;
        }
        continue;
      }
      switch (b) {
        case '"' -> inString = true;
        case '{', '[' -> {
          if (++depth > MAX_DEPTH) {
            return false;
          }
          arrays = arrays << 1 | (b == '[' ? 1 : 0);
        }
        case '}', ']' -> {
          if (--depth < 0 || (arrays & 1) != (b == ']' ? 1 : 0)) {
            return false;
          }
          arrays >>>= 1;
        }
        default -> {}
      }
    }
    return depth == 0 && !inString;
  }
}
