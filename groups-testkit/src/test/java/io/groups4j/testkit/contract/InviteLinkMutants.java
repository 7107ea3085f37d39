package io.groups4j.testkit.contract;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.port.GroupNotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ways to get {@link InviteLinksContract} wrong. */
final class InviteLinkMutants {

  private static final InviteLink MADE_UP = InviteLink.of("https://chat.whatsapp.com/MadeUp");

  private InviteLinkMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "theCurrentLinkIsTheOneInTheCreatedEventAndStays",
            "renews a link by reading it",
            b -> b.current = b.real.inviteLinks()::reset),
        new Mutant(
            "everyGroupHasItsOwnLink", "has one link for all", b -> b.current = id -> MADE_UP),
        new Mutant(
            "aResetGivesAnotherLinkEachTime",
            "resets nothing",
            b -> b.reset = b.real.inviteLinks()::current),
        new Mutant(
            "afterAResetTheNewLinkIsCurrent",
            "returns a link that is not good",
            b -> b.reset = id -> MADE_UP),
        new Mutant(
            "aResetLeavesTheLinksOfOtherGroups",
            "resets the link of every group",
            b ->
                b.reset =
                    id -> {
                      b.real
                          .groups()
                          .active()
                          .forEach(group -> b.real.inviteLinks().reset(group.id()));
                      return b.real.inviteLinks().current(id);
                    }),
        new Mutant(
            "theLinkOfAnUnknownGroupIsNotFound",
            "makes up a link for a group that is not there",
            b -> b.current = orMadeUp(b.real.inviteLinks()::current)),
        new Mutant(
            "resettingTheLinkOfAnUnknownGroupIsNotFound",
            "makes up a new link for a group that is not there",
            b -> b.reset = orMadeUp(b.real.inviteLinks()::reset)),
        new Mutant(
            "theLinkOfADeletedGroupIsNotFound",
            "remembers links of deleted groups",
            b -> {
              Map<GroupId, InviteLink> links = new HashMap<>();
              b.delete =
                  id -> {
                    links.put(id, b.real.inviteLinks().current(id));
                    return b.real.groups().delete(id);
                  };
              b.current =
                  id -> links.containsKey(id) ? links.get(id) : b.real.inviteLinks().current(id);
            }),
        new Mutant(
            "theLinkOfAGroupWithAnOddIdIsNotFound",
            "resets the link of another group where an id holds a space",
            b ->
                b.reset =
                    id ->
                        b.real.inviteLinks().reset(id.value().contains(" ") ? b.anyGroup() : id)));
  }

  private static Function<GroupId, InviteLink> orMadeUp(Function<GroupId, InviteLink> real) {
    return id -> {
      try {
        return real.apply(id);
      } catch (GroupNotFoundException unknown) {
        return MADE_UP;
      }
    };
  }
}
