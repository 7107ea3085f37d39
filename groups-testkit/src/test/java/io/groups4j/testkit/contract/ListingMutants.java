package io.groups4j.testkit.contract;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.port.RequestRejectedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ways to get {@link GroupListingContract} wrong. */
final class ListingMutants {

  private ListingMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "theListHoldsWhatWasCreated",
            "leaves out when a group was created",
            b ->
                b.active =
                    items(
                        b,
                        list ->
                            list.stream()
                                .map(g -> new GroupSummary(g.id(), g.subject(), null))
                                .toList())),
        new Mutant(
            "withoutGroupsTheListIsOneEmptyPage",
            "names a page after the last",
            b ->
                b.active =
                    request -> {
                      Page<GroupSummary> page = b.real.groups().active(request);
                      return new Page<>(page.items(), new Cursor("more"), page.previous());
                    }),
        new Mutant(
            "theListDoesNotHoldWhatWasDeleted",
            "goes on listing what is deleted",
            b -> {
              List<GroupSummary> deleted = new ArrayList<>();
              b.delete =
                  id -> {
                    b.real
                        .groups()
                        .active()
                        .filter(group -> group.id().equals(id))
                        .forEach(deleted::add);
                    return b.real.groups().delete(id);
                  };
              b.active =
                  items(
                      b,
                      list -> {
                        List<GroupSummary> more = new ArrayList<>(list);
                        more.addAll(deleted);
                        return more;
                      });
            }),
        new Mutant(
            "aPageHoldsNoMoreThanAskedFor",
            "ignores the limit",
            b -> b.active = request -> b.real.groups().active(PageRequest.first())),
        new Mutant(
            "pagesForwardHoldEveryGroupOnce",
            "repeats the last group of the page before",
            b -> {
              List<GroupSummary> last = new ArrayList<>();
              b.active =
                  items(
                      b,
                      list -> {
                        List<GroupSummary> more = new ArrayList<>(last);
                        more.addAll(list);
                        last.clear();
                        last.add(list.get(list.size() - 1));
                        return more;
                      });
            }),
        new Mutant(
            "pagesBackwardHoldEveryGroupOnce",
            "turns pages around when walking backward",
            b ->
                b.active =
                    request -> {
                      Page<GroupSummary> page = b.real.groups().active(request);
                      List<GroupSummary> items = new ArrayList<>(page.items());
                      if (request.before() != null) {
                        Collections.reverse(items);
                      }
                      return new Page<>(items, page.next(), page.previous());
                    }),
        new Mutant(
            "theWalkOverAllGroupsIsComplete",
            "takes the first page for all there is",
            b -> b.walk = () -> b.real.groups().active(PageRequest.first()).items().stream()),
        new Mutant(
            "theWalkOverAllGroupsIsComplete",
            "never asks for a third page",
            b -> b.walk = () -> b.real.groups().active().limit(2L * PageRequest.DEFAULT_LIMIT)),
        new Mutant(
            "theWalkOverAllGroupsIsComplete",
            "begins again before it goes on",
            b ->
                b.walk =
                    () ->
                        Stream.concat(
                            b.real.groups().active(PageRequest.first()).items().stream(),
                            b.real.groups().active())),
        new Mutant(
            "theWalkOverAllGroupsBeginsWhenItIsConsumed",
            "reads everything before it is asked for",
            b -> b.walk = () -> b.real.groups().active().toList().stream()),
        new Mutant(
            "anUnknownCursorIsRejected",
            "begins again without a word",
            b ->
                b.active =
                    request -> {
                      try {
                        return b.real.groups().active(request);
                      } catch (RequestRejectedException unknownCursor) {
                        return b.real.groups().active(PageRequest.first());
                      }
                    }));
  }

  private static Function<PageRequest, Page<GroupSummary>> items(
      Broken b, UnaryOperator<List<GroupSummary>> change) {
    return request -> {
      Page<GroupSummary> page = b.real.groups().active(request);
      return new Page<>(change.apply(page.items()), page.next(), page.previous());
    };
  }
}
