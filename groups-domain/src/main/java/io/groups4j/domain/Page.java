package io.groups4j.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and how to go on from it.
 *
 * @param items what is on the page, in the provider's order
 * @param next goes on to the page after this one; null on the last page
 * @param previous goes back to the page before this one; null on the first page
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, @Nullable Cursor next, @Nullable Cursor previous) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /** Whether nothing follows. */
  public boolean isLast() {
    return next == null;
  }
}
