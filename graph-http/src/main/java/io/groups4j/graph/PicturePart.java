package io.groups4j.graph;

import java.util.Objects;

/**
 * The name of the part that holds a picture, on which documents disagree.
 *
 * <p>Meta's sample of a call and its schema have {@code file}; its table of properties, and clients
 * of both providers, have {@code profile_picture_file}.
 */
public final class PicturePart {

  /** The name that most sources have. */
  public static final String DEFAULT = "file";

  /** What a name in a configuration looks like, for its setting to say. */
  public static final String EXPECTATION =
      "a name of letters, digits, hyphens and underscores, such as " + DEFAULT;

  // It stands between quotes in a header: nothing that could end either of them.
  private static final String ALLOWED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private PicturePart() {}

  /**
   * Takes a name that can stand in a header.
   *
   * @throws IllegalArgumentException if it has anything but letters, digits, hyphens and
   *     underscores
   */
  public static String checked(String name) {
    Objects.requireNonNull(name, "picturePart");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("picturePart is empty, expected " + EXPECTATION);
    }
    for (int i = 0; i < name.length(); i++) {
      if (ALLOWED.indexOf(name.charAt(i)) < 0) {
        throw new IllegalArgumentException(
            "picturePart has another character at index " + i + ", expected " + EXPECTATION);
      }
    }
    return name;
  }
}
