package io.groups4j.testkit.contract;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Origin;
import io.groups4j.domain.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to get {@link GroupCreationContract} wrong. */
final class CreationMutants {

  private CreationMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "creationEndsInACreatedEventWithItsRequest",
            "returns another name of the request than the event has",
            b ->
                b.create =
                    draft -> {
                      b.real.groups().create(draft);
                      int last = b.events.events().size() - 1;
                      return new RequestId(
                          b.events.events().get(last).group().orElseThrow().value());
                    }),
        new Mutant(
            "theCreatedEventCarriesGroupSubjectLinkAndMode",
            "tells of a group that anybody can join",
            b ->
                b.tell =
                    created(
                        e -> with(e, e.origin(), e.requestId(), JoinApprovalMode.AUTO_APPROVE))),
        new Mutant(
            "theCreatedEventSaysWhenAndForWhichNumber",
            "leaves out the business number",
            b ->
                b.tell =
                    created(
                        e ->
                            with(
                                e,
                                Origin.at(e.occurredAt()),
                                e.requestId(),
                                e.joinApprovalMode()))),
        new Mutant(
            "twoCreationsGiveTwoGroups",
            "takes a second group of the same name for the first",
            b -> {
              Map<GroupDraft, RequestId> made = new HashMap<>();
              b.create = draft -> made.computeIfAbsent(draft, b.real.groups()::create);
            }),
        new Mutant(
            "aCreationIsAwaitedThroughPendingRequests",
            "leaves the request out of the event",
            b -> b.tell = created(e -> with(e, e.origin(), null, e.joinApprovalMode()))),
        new Mutant(
            "theSubjectIsStripped",
            "keeps whitespace",
            b -> b.find = (id, fields) -> renamed(b.real.groups().find(id, fields), " ")),
        new Mutant(
            "aSubjectOf128EmojiSurvives",
            "counts half an emoji as a character",
            b -> b.create = draft -> b.real.groups().create(cut(draft))),
        new Mutant(
            "aDescriptionOf2048CharactersSurvives",
            "keeps 2047 characters of a description",
            b ->
                b.create =
                    draft ->
                        b.real.groups().create(described(draft, text -> text.substring(0, 2047)))),
        new Mutant(
            "aDescriptionOfQuotesNewlinesAndManyScriptsSurvives",
            "makes one line of a description",
            b ->
                b.create =
                    draft ->
                        b.real.groups().create(described(draft, text -> text.replace('\n', ' ')))));
  }

  private static UnaryOperator<GroupEvent> created(UnaryOperator<GroupCreated> change) {
    return event -> event instanceof GroupCreated created ? change.apply(created) : event;
  }

  private static GroupCreated with(
      GroupCreated e, Origin origin, RequestId request, JoinApprovalMode mode) {
    return new GroupCreated(origin, e.groupId(), request, e.subject(), e.inviteLink(), mode);
  }

  private static Group renamed(Group g, String prefix) {
    return new Group(
        g.id(),
        prefix + g.subject(),
        g.description(),
        g.joinApprovalMode(),
        g.suspended(),
        g.createdAt(),
        g.participants(),
        g.participantCount());
  }

  private static GroupDraft cut(GroupDraft draft) {
    String subject = draft.subject().value();
    return GroupDraft.named(subject.substring(0, Math.min(128, subject.length())));
  }

  private static GroupDraft described(GroupDraft draft, UnaryOperator<String> change) {
    return draft.describedAs(change.apply(draft.description().value()));
  }
}
