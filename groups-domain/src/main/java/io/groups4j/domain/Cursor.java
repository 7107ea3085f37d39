package io.groups4j.domain;

/**
 * A place in a paged list, as the provider names it: opaque, and only good for some time.
 *
 * <p>A cursor that the provider no longer knows is answered with {@link
 * DocumentedError#CURSOR_INVALID}; begin again with the first page then.
 *
 * @param value the cursor, not blank, without control characters
 */
public record Cursor(String value) {

  /** Refuses a blank cursor and control characters. */
  public Cursor {
    Text.identifier("cursor", value);
  }
}
