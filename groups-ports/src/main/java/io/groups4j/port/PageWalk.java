package io.groups4j.port;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks over all pages of a list, one at a time.
 *
 * <p>Only cursors are used: the provider's own URL of the next page would carry the credential to
 * wherever the answer says.
 */
final class PageWalk<T> implements Iterator<T> {

  private final Function<PageRequest, Page<T>> pages;
  private @Nullable PageRequest upcoming;
  private Iterator<T> items = Collections.emptyIterator();
  private final Set<Cursor> followed = new HashSet<>();

  private PageWalk(Function<PageRequest, Page<T>> pages, PageRequest first) {
    this.pages = pages;
    this.upcoming = first;
  }

  static <T> Stream<T> over(Function<PageRequest, Page<T>> pages, PageRequest first) {
    return StreamSupport.stream(
        () -> Spliterators.spliteratorUnknownSize(new PageWalk<>(pages, first), CHARACTERISTICS),
        CHARACTERISTICS,
        false);
  }

  private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.NONNULL;

  @Override
  public boolean hasNext() {
    // A page may be empty and still not be the last.
    while (!items.hasNext() && upcoming != null) {
      turnTo(upcoming);
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the last page is used up");
    }
    return items.next();
  }

  private void turnTo(PageRequest request) {
    Page<T> page = pages.apply(request);
    Cursor next = page.next();
    if (next != null && !followed.add(next)) {
      throw new UnreadableResponseException(
          "list: a page leads on to a cursor that was followed before, the walk would never end");
    }
    upcoming = next == null ? null : request.after(next);
    items = page.items().iterator();
  }
}
