package io.groups4j.testkit.contract;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.port.GroupNotFoundException;
import java.util.List;

/** Ways to get {@link GroupReadingContract} wrong. */
final class ReadingMutants {

  private ReadingMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "aCreatedGroupIsFoundAsDrafted",
            "loses the description",
            b -> b.find = (id, fields) -> described(b.real.groups().find(id, fields), null)),
        new Mutant(
            "aGroupLetsInWhoeverHasTheLinkUnlessDraftedOtherwise",
            "has everybody approved",
            b ->
                b.create =
                    draft ->
                        b.real.groups().create(draft.joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))),
        new Mutant(
            "aDescriptionThatWasNeverSetIsAbsent",
            "takes no description for an empty one",
            b -> b.find = (id, fields) -> described(b.real.groups().find(id, fields), "")),
        new Mutant(
            "findingWithoutFieldsGivesTheIdAlone",
            "takes no fields for all",
            b ->
                b.find =
                    (id, fields) ->
                        b.real.groups().find(id, fields.isEmpty() ? GroupField.all() : fields)),
        new Mutant(
            "findingWithSomeFieldsGivesThoseAlone",
            "gives all fields",
            b -> b.find = (id, fields) -> b.real.groups().find(id)),
        new Mutant(
            "ofTwoGroupsTheOneAskedForIsFound",
            "finds the first group always",
            b -> b.find = (id, fields) -> b.real.groups().find(b.anyGroup(), fields)),
        new Mutant(
            "findingAnUnknownGroupIsNotFound",
            "finds what is not there",
            b ->
                b.find =
                    (id, fields) -> {
                      try {
                        return b.real.groups().find(id, fields);
                      } catch (GroupNotFoundException unknown) {
                        return new Group(id, null, null, null, null, null, null, null);
                      }
                    }),
        new Mutant(
            "findingAGroupWithAnOddIdIsNotFound",
            "takes a question mark in an id for the end of it",
            b ->
                b.find =
                    (id, fields) ->
                        b.real
                            .groups()
                            .find(id.value().contains("?") ? b.anyGroup() : id, fields)));
  }

  private static Group described(Group g, String description) {
    return new Group(
        g.id(),
        g.subject(),
        description,
        g.joinApprovalMode(),
        g.suspended(),
        g.createdAt(),
        g.participants(),
        g.participantCount());
  }
}
