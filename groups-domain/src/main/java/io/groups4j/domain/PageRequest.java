package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, and how long: {@value #MIN_LIMIT} to {@value #MAX_LIMIT} items, and at most
 * one cursor.
 *
 * <p>Limits: Meta, "Group management", get active groups.
 *
 * @param limit how many items at the most
 * @param after where the page before this one ended; null for the first page
 * @param before where the page after this one began; null unless walking backwards
 */
public record PageRequest(int limit, @Nullable Cursor after, @Nullable Cursor before) {

  /** The shortest page that can be asked for, in items. */
  public static final int MIN_LIMIT = 1;

  /** The longest page that can be asked for, in items. */
  public static final int MAX_LIMIT = 1024;

  /** What WhatsApp uses when nobody says, in items. */
  public static final int DEFAULT_LIMIT = 25;

  /** Refuses a limit out of range, and two cursors at once. */
  public PageRequest {
    if (limit < MIN_LIMIT || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit is " + limit + ", " + MIN_LIMIT + " to " + MAX_LIMIT + " are allowed");
    }
    if (after != null && before != null) {
      throw new IllegalArgumentException(
          "cursors after and before are both given, at most one is allowed");
    }
  }

  /** The first page, as long as WhatsApp makes it by default. */
  public static PageRequest first() {
    return ofSize(DEFAULT_LIMIT);
  }

  /** The first page with at most so many items. */
  public static PageRequest ofSize(int limit) {
    return new PageRequest(limit, null, null);
  }

  /** The page that follows this cursor, as long as this one. */
  public PageRequest after(Cursor cursor) {
    return new PageRequest(limit, Objects.requireNonNull(cursor, "cursor"), null);
  }

  /** The page that precedes this cursor, as long as this one. */
  public PageRequest before(Cursor cursor) {
    return new PageRequest(limit, null, Objects.requireNonNull(cursor, "cursor"));
  }
}
