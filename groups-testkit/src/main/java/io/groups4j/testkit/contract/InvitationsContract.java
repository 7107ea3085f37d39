package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TemplateReview;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.Invitations;
import io.groups4j.port.RequestRejectedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All that {@link Invitations} has to do.
 *
 * <p>The library has to have a template in {@code en} and {@code de} whose one variable is the
 * group, and the account no template.
 */
public interface InvitationsContract extends ConnectionContract {

  /** Has the provider approve a template that waits for its review, in each of its languages. */
  void approvesTemplate(String name);

  /** The invite link that the person sees in an invitation which has reached them. */
  InviteLink linkIn(MessageId invitation);

  /** Templates are named, and of the language that was asked for. */
  @Test
  default void theLibraryIsInTheLanguageThatWasAskedFor() {
    for (String language : List.of("en", "de")) {
      List<LibraryTemplate> library = invitations().library(language);

      assertFalse(library.isEmpty(), language);
      library.stream()
          .filter(template -> template.language() != null)
          .forEach(template -> assertEquals(language, template.language()));
    }
  }

  /** A language that is nobody's has no templates, whatever a query makes of its characters. */
  @Test
  default void theLibraryOfAnUnknownLanguageIsEmpty() {
    for (String odd : List.of("xx", "en&language=de", "e n", "en#")) {
      assertEquals(List.of(), invitations().library(odd), odd);
    }
  }

  /** What is new is there, and cannot be sent yet. */
  @Test
  default void aCopyWaitsForItsReview() {
    TemplateReview made = invitations().create(draft("join_us", "en"));

    assertEquals("join_us", made.name());
    assertFalse(made.isApproved());
    TemplateReview listed = onlyReview("join_us");
    assertEquals("en", listed.language());
    assertFalse(listed.isApproved());
  }

  /** The end of a review can be seen. */
  @Test
  default void anApprovedTemplateSaysSo() {
    invitations().create(draft("join_us", "en"));
    approvesTemplate("join_us");

    assertTrue(onlyReview("join_us").isApproved());
  }

  /** One name stands for a template in several languages. */
  @Test
  default void aTemplateIsReviewedInEachOfItsLanguages() {
    invitations().create(draft("join_us", "en"));
    invitations().create(draft("join_us", "de"));

    assertEquals(
        Set.of("en", "de"),
        invitations().reviews("join_us").stream()
            .map(TemplateReview::language)
            .collect(Collectors.toSet()));
  }

  /** What no template can be called, and a language that is none, is refused before it is sent. */
  @Test
  default void whatNoTemplateCanHaveIsNotAskedFor() {
    invitations().create(draft("join_us", "en"));

    for (String name : List.of("", " ", "JOIN_US", "join us", "join_us&name=join_us")) {
      assertThrows(IllegalArgumentException.class, () -> invitations().reviews(name), name);
    }
    for (String language : List.of("", " ", "en\n")) {
      assertThrows(IllegalArgumentException.class, () -> invitations().library(language), language);
    }
  }

  /** A name is all of a name. */
  @Test
  default void aNameThatNoTemplateHasIsNotReviewed() {
    invitations().create(draft("join_us", "en"));

    for (String other : List.of("join", "join_us_too")) {
      assertEquals(List.of(), invitations().reviews(other), other);
    }
  }

  /** All templates are found, however many there are. */
  @Test
  default void aTemplateIsFoundAmongMany() {
    String original = draft("join_us", "en").libraryTemplate();
    for (int i = 0; i < 30; i++) {
      invitations().create(new TemplateDraft("join_us_" + i, "en", original));
    }

    assertEquals("join_us_0", onlyReview("join_us_0").name());
    assertEquals("join_us_29", onlyReview("join_us_29").name());
  }

  /** Nobody has two templates of one name in one language. */
  @Test
  default void aTemplateIsCopiedOnceInALanguage() {
    invitations().create(draft("join_us", "en"));

    TemplateDraft again = draft("join_us", "en");
    assertThrows(RequestRejectedException.class, () -> invitations().create(again));
    assertEquals("en", onlyReview("join_us").language());
  }

  /** What the library does not have cannot be copied. */
  @Test
  default void aTemplateThatTheLibraryLacksIsNotCopied() {
    TemplateDraft unknown = new TemplateDraft("join_us", "en", "no_such_template");

    assertThrows(RequestRejectedException.class, () -> invitations().create(unknown));
    assertEquals(List.of(), invitations().reviews("join_us"));
  }

  /** Whoever is invited sees the link of the group that was meant. */
  @Test
  default void anInvitationHasTheLinkOfItsGroup() {
    approved("join_us");
    created("Chess club");
    GroupId group = created("Book club");
    created("Choir");

    SentMessage sent =
        invitations()
            .send(ParticipantId.ofWaId("15555550123"), Invitation.to(group, "join_us", "en"));

    awaitStatus(sent);
    assertEquals(connection().inviteLinks().current(group), linkIn(sent.id()));
  }

  /** Its statuses name the person, and repeat what the application calls it. */
  @Test
  default void anInvitationHasStatuses() {
    approved("join_us");
    Invitation invitation = Invitation.to(created("Book club"), "join_us", "en");

    SentMessage sent =
        invitations()
            .send(ParticipantId.ofWaId("15555550123"), invitation.referredToAs("campaign-1"));

    PrivateStatusChanged status = awaitStatus(sent);
    assertEquals(sent.id(), status.messageId());
    assertEquals("campaign-1", status.reference());
    assertSame(ParticipantId.ofWaId("15555550123"), status);
  }

  /** Somebody whose number is not known is invited by their user id. */
  @Test
  default void somebodyIsInvitedByUserId() {
    approved("join_us");
    Invitation invitation = Invitation.to(created("Book club"), "join_us", "en");

    SentMessage sent = invitations().send(ParticipantId.ofUserId("US.13491208"), invitation);

    assertSame(ParticipantId.ofUserId("US.13491208"), awaitStatus(sent));
  }

  /** Each invitation is a message of its own. */
  @Test
  default void twoInvitationsAreTwoMessages() {
    approved("join_us");
    Invitation invitation = Invitation.to(created("Book club"), "join_us", "en");

    assertNotEquals(
        invitations().send(ParticipantId.ofWaId("15555550123"), invitation).id(),
        invitations().send(ParticipantId.ofWaId("15555550123"), invitation).id());
  }

  /** A template has to be approved before use. */
  @Test
  default void nobodyIsInvitedByATemplateUnderReview() {
    invitations().create(draft("join_us", "en"));

    assertRejected(
        DocumentedError.TEMPLATE_UNKNOWN, Invitation.to(created("Book club"), "join_us", "en"));
  }

  /** A template is there in the languages that it has. */
  @Test
  default void nobodyIsInvitedInALanguageThatTheTemplateLacks() {
    approved("join_us");

    assertRejected(
        DocumentedError.TEMPLATE_UNKNOWN, Invitation.to(created("Book club"), "join_us", "de"));
  }

  /** There are as many parameters as variables. */
  @Test
  default void nobodyIsInvitedWithAParameterTooMany() {
    approved("join_us");
    TemplateMessage message =
        TemplateMessage.of("join_us", "en")
            .with(TemplateParameter.invite(created("Book club")))
            .with(TemplateParameter.text("Ana"));

    assertRejected(DocumentedError.TEMPLATE_PARAMETER_COUNT, Invitation.of(message));
  }

  /** There is no link into a group that is not there. */
  @Test
  default void nobodyIsInvitedToAnUnknownGroup() {
    approved("join_us");
    created("Book club");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(
          GroupNotFoundException.class,
          () ->
              invitations()
                  .send(ParticipantId.ofWaId("15555550123"), Invitation.to(odd, "join_us", "en")),
          odd::value);
    }
  }

  private Invitations invitations() {
    return connection().invitations();
  }

  private TemplateDraft draft(String name, String language) {
    LibraryTemplate plain =
        invitations().library(language).stream()
            .filter(template -> !template.hasButtons() && template.parameterTypes().size() <= 1)
            .findFirst()
            .orElseThrow(() -> new AssertionError("the library has no template to invite by"));
    return new TemplateDraft(name, language, plain.name());
  }

  private void approved(String name) {
    invitations().create(draft(name, "en"));
    approvesTemplate(name);
  }

  private TemplateReview onlyReview(String name) {
    List<TemplateReview> reviews = invitations().reviews(name);
    assertEquals(1, reviews.size(), name);
    return reviews.get(0);
  }

  private PrivateStatusChanged awaitStatus(SentMessage sent) {
    PrivateStatusChanged status = events().await(PrivateStatusChanged.class, patience());
    assertEquals(sent.id(), status.messageId());
    return status;
  }

  private static void assertSame(ParticipantId expected, PrivateStatusChanged status) {
    ParticipantId recipient = status.recipient();
    assertTrue(recipient != null && recipient.isSameAs(expected), "the person in the status");
  }

  private void assertRejected(DocumentedError why, Invitation invitation) {
    RequestRejectedException refused =
        assertThrows(
            RequestRejectedException.class,
            () -> invitations().send(ParticipantId.ofWaId("15555550123"), invitation));
    assertEquals(Optional.of(why), refused.providerError().flatMap(ProviderError::documented));
  }
}
