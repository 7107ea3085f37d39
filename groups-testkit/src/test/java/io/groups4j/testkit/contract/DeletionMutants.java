package io.groups4j.testkit.contract;

import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Origin;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupNotFoundException;
import java.time.Instant;
import java.util.List;

/** Ways to get {@link GroupDeletionContract} wrong. */
final class DeletionMutants {

  private DeletionMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "deletionEndsInADeletedEventOfItsGroup",
            "tells of another group",
            b ->
                b.tell =
                    event ->
                        event instanceof GroupDeleted deleted
                            ? new GroupDeleted(
                                deleted.origin(), new GroupId("another"), deleted.requestId())
                            : event),
        new Mutant(
            "aDeletedGroupIsNotFound",
            "says it deleted and does not",
            b ->
                b.delete =
                    id -> {
                      RequestId request = RequestId.ofDeleting(id);
                      b.events.on(new GroupDeleted(Origin.at(Instant.EPOCH), id, request));
                      return request;
                    }),
        new Mutant(
            "deletingOneGroupLeavesTheOthers",
            "deletes every group",
            b ->
                b.delete =
                    id -> {
                      RequestId request = b.real.groups().delete(id);
                      b.real
                          .groups()
                          .active()
                          .map(GroupSummary::id)
                          .toList()
                          .forEach(b.real.groups()::delete);
                      return request;
                    }),
        new Mutant(
            "deletingAnUnknownGroupIsNotFound",
            "accepts to delete what is not there",
            b ->
                b.delete =
                    id -> {
                      try {
                        return b.real.groups().delete(id);
                      } catch (GroupNotFoundException unknown) {
                        return RequestId.ofDeleting(id);
                      }
                    }),
        new Mutant(
            "deletingAGroupWithAnOddIdIsNotFound",
            "takes a slash in an id for the end of it",
            b ->
                b.delete =
                    id -> b.real.groups().delete(id.value().contains("/") ? b.anyGroup() : id)));
  }
}
