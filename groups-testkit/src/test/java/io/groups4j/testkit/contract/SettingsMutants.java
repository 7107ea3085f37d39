package io.groups4j.testkit.contract;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.port.GroupNotFoundException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways to get {@link GroupSettingsContract} wrong. */
final class SettingsMutants {

  private SettingsMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "aNewSubjectIsThereAndTheDescriptionStays",
            "takes what is not named for empty",
            b ->
                b.update =
                    (group, change) -> b.real.settings().update(group, change.withDescription(""))),
        new Mutant(
            "aNewDescriptionIsThereAndTheSubjectStays",
            "takes a description for a subject",
            b ->
                b.update =
                    (group, change) ->
                        b.real
                            .settings()
                            .update(group, change.withSubject(change.description().value()))),
        new Mutant(
            "anEmptyDescriptionTakesItAway",
            "leaves out what is empty",
            b ->
                b.update =
                    (group, change) ->
                        b.real
                            .settings()
                            .update(group, GroupSettingsChange.ofSubject("Book club"))),
        new Mutant(
            "anEndSpeaksOfWhatWasToBeChangedAlone",
            "speaks of a picture that nobody changed",
            b ->
                b.tell =
                    telling(
                        end -> with(end, end.subject(), new SettingOutcome("", true, List.of())))),
        new Mutant(
            "aPictureEndsWellAndAlone",
            "loses the picture",
            b -> b.tell = telling(end -> with(end, end.subject(), null))),
        new Mutant(
            "theLargestPictureIsTaken",
            "takes no more than a mebibyte",
            b ->
                b.update =
                    (group, change) -> {
                      ProfilePicture picture = change.picture();
                      return picture != null && picture.size() > 1 << 20
                          ? List.of()
                          : b.real.settings().update(group, change);
                    }),
        new Mutant(
            "everythingAtOnceEndsInEveryRequest",
            "keeps the second request to itself",
            b ->
                b.update =
                    (group, change) -> b.real.settings().update(group, change).subList(0, 1)),
        new Mutant(
            "textsArriveAsTheyAre",
            "reads a text as ASCII",
            b ->
                b.update =
                    (group, change) ->
                        b.real
                            .settings()
                            .update(
                                group,
                                change.withSubject(
                                    change.subject().value().replaceAll("\\P{ASCII}", "?")))),
        new Mutant(
            "otherGroupsStayAsTheyAre",
            "changes the first group there is as well",
            b ->
                b.update =
                    (group, change) -> {
                      b.real.settings().update(b.anyGroup(), change);
                      return b.real.settings().update(group, change);
                    }),
        new Mutant(
            "settingsOfAnUnknownGroupAreNotFound",
            "accepts a picture of what is not there",
            b ->
                b.update =
                    (group, change) -> {
                      try {
                        return b.real.settings().update(group, change);
                      } catch (GroupNotFoundException unknown) {
                        if (change.picture() == null) {
                          throw unknown;
                        }
                        return List.of(RequestId.ofUpdatingPicture(group));
                      }
                    }));
  }

  private static UnaryOperator<GroupEvent> telling(UnaryOperator<GroupSettingsUpdated> other) {
    return event -> event instanceof GroupSettingsUpdated end ? other.apply(end) : event;
  }

  private static GroupSettingsUpdated with(
      GroupSettingsUpdated end, SettingOutcome subject, SettingOutcome picture) {
    return new GroupSettingsUpdated(
        end.origin(),
        end.groupId(),
        end.requestId(),
        subject,
        end.description(),
        picture,
        end.errors());
  }
}
