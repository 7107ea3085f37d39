package io.groups4j.testkit.fake;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Cuts pages out of a list. A cursor stays good when what it stood at is gone. */
final class Paging {

  private Paging() {}

  static <T> Page<T> page(
      NavigableMap<Long, T> all, PageRequest request, ToLongFunction<Cursor> place) {
    Cursor before = request.before();
    Cursor after = request.after();
    NavigableMap<Long, T> rest =
        before != null
            ? all.headMap(place.applyAsLong(before), false).descendingMap()
            : after == null ? all : all.tailMap(place.applyAsLong(after), false);
    // Sorted upwards again, whichever way it was walked.
    NavigableMap<Long, T> items = new TreeMap<>();
    rest.entrySet().stream()
        .limit(request.limit())
        .forEach(entry -> items.put(entry.getKey(), entry.getValue()));
    if (items.isEmpty()) {
      return new Page<>(List.of(), null, null);
    }
    return new Page<>(
        List.copyOf(items.values()),
        all.higherKey(items.lastKey()) == null ? null : Numbering.cursor(items.lastKey()),
        all.lowerKey(items.firstKey()) == null ? null : Numbering.cursor(items.firstKey()));
  }
}
