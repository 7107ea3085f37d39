package io.groups4j.testkit.contract;

import io.groups4j.port.GroupNotFoundException;
import java.util.List;

/** Ways to get {@link InviteLinkDeletionContract} wrong. */
final class InviteLinkDeletionMutants {

  private InviteLinkDeletionMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant("aDeletedLinkIsNoLongerCurrent", "deletes nothing", b -> b.unlink = id -> {}),
        new Mutant(
            "aResetAfterADeletionGivesAnotherLink",
            "brings a dead link back",
            b -> {
              b.unlink = id -> {};
              b.reset = b.real.inviteLinks()::current;
            }),
        new Mutant(
            "deletingALinkLeavesTheLinksOfOtherGroups",
            "resets the link of every other group",
            b ->
                b.unlink =
                    id -> {
                      b.real
                          .groups()
                          .active()
                          .forEach(group -> b.real.inviteLinks().reset(group.id()));
                      b.real.inviteLinks().delete(id);
                    }),
        new Mutant(
            "deletingALinkLeavesTheGroup",
            "deletes the group along with its link",
            b -> b.unlink = b.real.groups()::delete),
        new Mutant(
            "deletingTheLinkOfAnUnknownGroupIsNotFound",
            "says that it has deleted the link of a group that is not there",
            b ->
                b.unlink =
                    id -> {
                      try {
                        b.real.inviteLinks().delete(id);
                      } catch (GroupNotFoundException unknown) {
                        // Swallowed: the mistake.
                      }
                    }),
        new Mutant(
            "deletingTheLinkOfAGroupWithAnOddIdIsNotFound",
            "deletes the link of another group where an id holds a space",
            b ->
                b.unlink =
                    id ->
                        b.real.inviteLinks().delete(id.value().contains(" ") ? b.anyGroup() : id)));
  }
}
