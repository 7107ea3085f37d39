package io.groups4j.testkit.fake;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.ToLongFunction;

/** Cuts pages out of the list of groups. A cursor stays good when its group is gone. */
final class Paging {

  private Paging() {}

  static Page<Chat> page(
      NavigableMap<Long, Chat> all, PageRequest request, ToLongFunction<Cursor> place) {
    Cursor before = request.before();
    Cursor after = request.after();
    List<Chat> items = new ArrayList<>();
    if (before != null) {
      var backwards = all.headMap(place.applyAsLong(before), false).descendingMap().values();
      backwards.stream().limit(request.limit()).forEach(items::add);
      Collections.reverse(items);
    } else {
      var rest = after == null ? all : all.tailMap(place.applyAsLong(after), false);
      rest.values().stream().limit(request.limit()).forEach(items::add);
    }
    if (items.isEmpty()) {
      return new Page<>(List.of(), null, null);
    }
    Chat first = items.get(0);
    Chat last = items.get(items.size() - 1);
    return new Page<>(
        items,
        all.higherKey(last.number()) == null ? null : last.cursor(),
        all.lowerKey(first.number()) == null ? null : first.cursor());
  }
}
