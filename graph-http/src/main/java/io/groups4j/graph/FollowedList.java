package io.groups4j.graph;

import io.groups4j.graph.wire.PagingJson;
import io.groups4j.port.UnreadableResponseException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list that is short as a rule, one after the other.
 *
 * <p>All of them are one call to whoever waits for the list: they share the time of one, and are
 * together no longer than one answer may be.
 *
 * <p>Graph goes on by a cursor, and 360dialog's own lists by how many have been seen. The URL that
 * an answer has for the next page is never opened: it may lead to a host that must not see the
 * credential.
 */
final class FollowedList {

  /**
   * At 25 entries a page, which is Graph's way, 12,500: far more than one group has days of
   * analytics, a language invites in the library, or an account templates.
   */
  private static final int MOST_PAGES = 500;

  private final GraphEngine engine;
  private final Deadline deadline;
  private final URI list;
  private final String operation;
  private final Set<String> asked = new HashSet<>();
  private @Nullable URI next;
  private int seen;
  private long bytes;

  /** Begins with the first page, and its time begins now. */
  FollowedList(GraphEngine engine, URI list, String operation) {
    this.engine = engine;
    this.deadline = engine.deadline();
    this.list = list;
    this.operation = operation;
    this.next = list;
  }

  boolean hasNext() {
    return next != null;
  }

  /** Asks for the next page, after which there is none until somebody says so. */
  <T> T next(Function<byte[], T> reader) {
    URI page = next;
    next = null;
    if (page == null) {
      throw new IllegalStateException("no next page");
    }
    return engine.call(
        // An account or a library is the object: that it is unknown says nothing of a group.
        new GraphCall(operation, "GET", page, null, false),
        deadline,
        answer -> {
          count(answer.length);
          return reader.apply(answer);
        });
  }

  private void count(int length) {
    bytes += length;
    if (bytes > engine.maxAnswerBytes()) {
      throw new UnreadableResponseException(
          operation
              + ": the pages of the list are longer than "
              + engine.maxAnswerBytes()
              + " bytes together and were not read further");
    }
  }

  /** Goes on behind a page with this cursor; null at the end. */
  void after(@Nullable String cursor) {
    next = cursor == null ? null : page("after", cursor);
  }

  /**
   * The cursor by which a list goes on; null at its end.
   *
   * @param next what the answer has for the URL of the next page, whose absence is the end
   * @param after what it has for the cursor, which may be there on the last page as well
   */
  static @Nullable String cursor(@Nullable String next, @Nullable String after, String operation) {
    if (GraphMapping.isBlank(next)) {
      return null;
    }
    if (GraphMapping.isBlank(after)) {
      // Not the end of the list, and no way to go on: silence would lose the rest.
      throw new UnreadableResponseException(
          operation + ": the answer has a next page and no cursor for it");
    }
    return after;
  }

  /** Goes on behind a page, in whichever way it says that there is more. */
  void after(@Nullable PagingJson paging, int items, @Nullable Integer total) {
    seen += items;
    String cursor =
        paging == null
            ? null
            : cursor(
                paging.next(),
                paging.cursors() == null ? null : paging.cursors().after(),
                operation);
    if (cursor != null) {
      after(cursor);
    } else if (total != null && total > seen && items > 0) {
      next = page("offset", Integer.toString(seen));
    }
  }

  private URI page(String parameter, String value) {
    if (asked.size() == MOST_PAGES - 1) {
      throw new UnreadableResponseException(
          operation + ": the list has no end within " + MOST_PAGES + " pages");
    }
    if (!asked.add(value)) {
      throw new UnreadableResponseException(
          operation + ": the answer leads back to a page that was read before");
    }
    char separator = list.getRawQuery() == null ? '?' : '&';
    return URI.create(list + "" + separator + parameter + "=" + PathSegment.encode(value));
  }
}
