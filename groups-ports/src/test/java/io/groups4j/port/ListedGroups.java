package io.groups4j.port;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.RequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A provider that does nothing but list, and remembers what it was asked for. */
final class ListedGroups implements Groups {

  /** The cursor that leads to the first page. */
  static final String FIRST = "";

  final List<PageRequest> asked = new ArrayList<>();
  private final Map<String, Supplier<Page<GroupSummary>>> pages = new HashMap<>();

  /** The page behind a cursor: where it leads, null for nowhere, and what is on it. */
  ListedGroups page(String cursor, String next, String... ids) {
    List<GroupSummary> items = Stream.of(ids).map(ListedGroups::summary).toList();
    pages.put(cursor, () -> new Page<>(items, next == null ? null : new Cursor(next), null));
    return this;
  }

  ListedGroups failure(String cursor, RuntimeException failure) {
    pages.put(
        cursor,
        () -> {
          throw failure;
        });
    return this;
  }

  static GroupSummary summary(String id) {
    return new GroupSummary(new GroupId(id), null, null);
  }

  @Override
  public Page<GroupSummary> active(PageRequest page) {
    asked.add(page);
    return pages.get(page.after() == null ? FIRST : page.after().value()).get();
  }

  @Override
  public RequestId create(GroupDraft draft) {
    throw new UnsupportedOperationException("it only lists");
  }

  @Override
  public Group find(GroupId group, Set<GroupField> fields) {
    if (!fields.equals(GroupField.all())) {
      throw new UnsupportedOperationException("it only lists");
    }
    return new Group(group, null, null, null, null, null, null, null);
  }

  @Override
  public RequestId delete(GroupId group) {
    throw new UnsupportedOperationException("it only lists");
  }
}
