package io.groups4j.testkit.contract;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.Invitations;
import io.groups4j.port.RequestRejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways to get {@link InvitationsContract} wrong. */
final class InvitationMutants {

  private static final SentMessage MADE_UP = new SentMessage(new MessageId("made up"), null);

  private InvitationMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(ofTemplates());
    all.addAll(ofSending());
    return all;
  }

  private static List<Mutant> ofTemplates() {
    return List.of(
        new Mutant(
            "theLibraryIsInTheLanguageThatWasAskedFor",
            "has one language for all",
            b -> b.invitations.library = language -> real(b).library("en")),
        new Mutant(
            "theLibraryOfAnUnknownLanguageIsEmpty",
            "reads a language as far as it likes",
            b ->
                b.invitations.library =
                    language -> real(b).library(language.replaceFirst("[&#].*", ""))),
        new Mutant(
            "aCopyWaitsForItsReview",
            "calls a copy approved",
            b ->
                b.invitations.reviews =
                    name -> real(b).reviews(name).stream().map(InvitationMutants::fine).toList()),
        new Mutant(
            "anApprovedTemplateSaysSo",
            "remembers how a review began",
            b -> {
              List<TemplateReview> made = new ArrayList<>();
              b.invitations.create =
                  draft -> {
                    made.add(real(b).create(draft));
                    return made.get(0);
                  };
              b.invitations.reviews = name -> made;
            }),
        new Mutant(
            "aTemplateIsReviewedInEachOfItsLanguages",
            "reads the first review only",
            b -> b.invitations.reviews = name -> real(b).reviews(name).stream().limit(1).toList()),
        new Mutant(
            "aNameThatNoTemplateHasIsNotReviewed",
            "takes one name for another that begins like it",
            b -> b.invitations.reviews = name -> real(b).reviews(name.replaceFirst("_too", ""))),
        new Mutant(
            "whatNoTemplateCanHaveIsNotAskedFor",
            "asks for whatever it is given",
            b ->
                b.invitations.library =
                    language -> language.isBlank() ? List.of() : real(b).library(language)),
        new Mutant(
            "aTemplateIsFoundAmongMany",
            "reads one page of the templates",
            b -> {
              List<String> page = new ArrayList<>();
              b.invitations.create =
                  draft -> {
                    page.add(draft.name());
                    return real(b).create(draft);
                  };
              b.invitations.reviews =
                  name -> page.indexOf(name) < 25 ? real(b).reviews(name) : List.of();
            }),
        new Mutant(
            "aTemplateIsCopiedOnceInALanguage",
            "copies again without a word",
            b ->
                b.invitations.create =
                    draft -> {
                      List<TemplateReview> there = real(b).reviews(draft.name());
                      return there.isEmpty() ? real(b).create(draft) : there.get(0);
                    }),
        new Mutant(
            "aTemplateThatTheLibraryLacksIsNotCopied",
            "copies something else",
            b ->
                b.invitations.create =
                    draft ->
                        real(b)
                            .create(
                                new TemplateDraft(
                                    draft.name(), draft.language(), "group_invite_link"))));
  }

  private static List<Mutant> ofSending() {
    return List.of(
        new Mutant(
            "anInvitationHasTheLinkOfItsGroup",
            "invites to another group",
            b -> sendsChanged(b, invitation -> to(b.anyGroup(), invitation))),
        new Mutant(
            "anInvitationHasStatuses",
            "forgets the reference",
            b -> sendsChanged(b, invitation -> Invitation.of(invitation.template()))),
        new Mutant(
            "somebodyIsInvitedByUserId",
            "knows people by number only",
            b ->
                b.invitations.send =
                    (person, invitation) ->
                        real(b).send(ParticipantId.ofWaId("15555550000"), invitation)),
        new Mutant(
            "twoInvitationsAreTwoMessages",
            "sends nobody anything twice",
            b -> {
              List<SentMessage> first = new ArrayList<>();
              b.invitations.send =
                  (person, invitation) -> {
                    first.add(real(b).send(person, invitation));
                    return first.get(0);
                  };
            }),
        new Mutant(
            "nobodyIsInvitedByATemplateUnderReview",
            "does not wait for the review",
            InvitationMutants::sendsAtOnce),
        new Mutant(
            "nobodyIsInvitedInALanguageThatTheTemplateLacks",
            "takes the language that there is",
            b ->
                sendsChanged(
                    b,
                    invitation ->
                        Invitation.of(
                            new TemplateMessage(
                                invitation.template().name(),
                                "en",
                                null,
                                invitation.template().body())))),
        new Mutant(
            "nobodyIsInvitedWithAParameterTooMany",
            "drops a parameter that does not fit",
            b ->
                sendsChanged(
                    b,
                    invitation ->
                        Invitation.of(
                            new TemplateMessage(
                                invitation.template().name(),
                                "en",
                                null,
                                invitation.template().body().subList(0, 1))))),
        new Mutant(
            "nobodyIsInvitedToAnUnknownGroup",
            "pretends to invite to a group that is not there",
            b ->
                b.invitations.send =
                    (person, invitation) -> {
                      try {
                        return real(b).send(person, invitation);
                      } catch (GroupNotFoundException unknown) {
                        return MADE_UP;
                      }
                    }));
  }

  private static Invitations real(Broken broken) {
    return broken.real.invitations();
  }

  private static TemplateReview fine(TemplateReview review) {
    return new TemplateReview(
        review.name(), review.language(), TemplateStatus.APPROVED, null, null, null);
  }

  private static Invitation to(GroupId group, Invitation other) {
    return Invitation.to(group, other.template().name(), other.template().language());
  }

  private static void sendsChanged(Broken broken, UnaryOperator<Invitation> change) {
    broken.invitations.send =
        (person, invitation) -> real(broken).send(person, change.apply(invitation));
  }

  private static void sendsAtOnce(Broken broken) {
    broken.invitations.send =
        (person, invitation) -> {
          try {
            return real(broken).send(person, invitation);
          } catch (RequestRejectedException notYet) {
            return MADE_UP;
          }
        };
  }
}
