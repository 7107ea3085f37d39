package io.groups4j.testkit.fake;

import static io.groups4j.testkit.fake.Clubs.ANA;
import static io.groups4j.testkit.fake.Clubs.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.InvitationsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryInvitationsTest implements InvitationsContract {

  private static final ParticipantId SOMEBODY = ParticipantId.ofWaId(ANA);
  private static final Pricing UTILITY = new Pricing("regular", "utility", true, "PMP", null);

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;

  @Override
  public WhatsAppGroups connection() {
    return whatsApp;
  }

  @Override
  public RecordingListener events() {
    return clubs.events;
  }

  @Override
  public void approvesTemplate(String name) {
    whatsApp.templates().approves(name);
  }

  @Override
  public InviteLink linkIn(MessageId invitation) {
    return whatsApp.conversations().linksIn(invitation).get(0);
  }

  private void approved() {
    whatsApp.invitations().create(new TemplateDraft("join_us", "en", "group_invite_link"));
    whatsApp.templates().approves("join_us");
  }

  private MessageId invited(ParticipantId person, GroupId group) {
    return whatsApp.invitations().send(person, Invitation.to(group, "join_us", "en")).id();
  }

  private List<PrivateStatusChanged> statuses() {
    return clubs.events.events().stream()
        .filter(PrivateStatusChanged.class::isInstance)
        .map(PrivateStatusChanged.class::cast)
        .toList();
  }

  @Test
  void theLibrarySaysWhatItsTemplatesSayAndWant() {
    List<LibraryTemplate> library = whatsApp.invitations().library("de");

    assertEquals(
        new LibraryTemplate(
            "group_invite_link",
            "de",
            "UTILITY",
            null,
            "Hallo, hier ist der Link zu unserer Gruppe: {{1}}",
            List.of("GROUP_ID"),
            false),
        library.get(1));
    assertEquals(List.of("TEXT", "GROUP_ID"), library.get(2).parameterTypes());
    assertEquals(
        List.of(true, false, false), library.stream().map(LibraryTemplate::hasButtons).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "en_US", "es", "fr", "pt_BR"})
  void whatTheLibraryHasWithoutButtonsCanBeCopied(String language) {
    var copied =
        whatsApp
            .invitations()
            .create(new TemplateDraft("join_us", language, "group_invite_link_with_name"));

    assertEquals(List.of(copied), whatsApp.invitations().reviews("join_us"));
    assertEquals("UTILITY", copied.category());
  }

  @Test
  void aTemplateWithAButtonNeedsMoreThanADraftHas() {
    var draft = new TemplateDraft("join_us", "en", "group_invite_link_with_button");

    var refused =
        assertThrows(RequestRejectedException.class, () -> whatsApp.invitations().create(draft));
    assertEquals(100, refused.providerError().orElseThrow().code());
  }

  @Test
  void anInvitationIsToldAsSentDeliveredAndRead() {
    approved();
    GroupCreated club = clubs.open();

    MessageId id = invited(SOMEBODY, club.groupId());
    whatsApp.conversations().reads(id, ANA);

    assertEquals(
        List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ),
        statuses().stream().map(PrivateStatusChanged::status).toList());
    assertEquals(UTILITY, statuses().get(1).pricing());
    statuses().forEach(status -> assertEquals(SOMEBODY, status.recipient()));
  }

  @ParameterizedTest
  @CsvSource({"+1 (555) 555-0101,15555550101,", "US.1349,,US.1349", "US.ENT.1349,,US.ENT.1349"})
  void statusesNameWhoeverWasInvitedByTheirIds(String input, String waId, String userId) {
    approved();

    invited(ParticipantId.ofInput(input), clubs.open().groupId());

    assertEquals(new ParticipantId(waId, userId), statuses().get(0).recipient());
  }

  @Test
  void whoeverHasNoIdOfWhatsAppIsNotInvited() {
    approved();
    GroupId group = clubs.open().groupId();

    String refusal =
        assertThrows(
                IllegalArgumentException.class, () -> invited(ParticipantId.ofWaId("abc"), group))
            .getMessage();

    assertTrue(refusal.startsWith("person has a WhatsApp id"), refusal);
    assertFalse(refusal.contains("abc"), refusal);
    assertEquals(List.of(), statuses());
  }

  @Test
  void whoeverIsInvitedComesInByTheLinkTheySee() {
    approved();
    GroupCreated club = clubs.open();

    MessageId id = invited(SOMEBODY, club.groupId());
    whatsApp.people().opensLink(whatsApp.conversations().linksIn(id).get(0), ANA);

    assertEquals(List.of(Clubs.numbered(ANA)), clubs.members(club.groupId()));
  }

  @Test
  void theLinkIsThatOfTheMomentWhenTheInvitationArrived() {
    approved();
    GroupId club = clubs.open().groupId();
    whatsApp.conversations().goesOffline(BEN);
    MessageId early = invited(SOMEBODY, club);
    MessageId late = invited(BEN.id(), club);
    InviteLink before = whatsApp.inviteLinks().current(club);
    InviteLink after = whatsApp.inviteLinks().reset(club);

    clubs.assertCannotHappen("come online", () -> whatsApp.conversations().linksIn(late));
    whatsApp.conversations().comesOnline(BEN);

    assertEquals(List.of(before), whatsApp.conversations().linksIn(early));
    assertEquals(List.of(after), whatsApp.conversations().linksIn(late));
    clubs.assertCannotHappen("or no longer", () -> whatsApp.people().opensLink(before, ANA));
  }

  @Test
  void anInvitationToAGroupThatIsGoneMeanwhileHasNoLink() {
    approved();
    GroupId club = clubs.open().groupId();
    whatsApp.conversations().goesOffline(BEN);
    MessageId id = invited(BEN.id(), club);
    whatsApp.groups().delete(club);
    whatsApp.conversations().comesOnline(BEN);

    assertEquals(List.of(), whatsApp.conversations().linksIn(id));
  }

  @Test
  void aMessageThatIsNoInvitationHasNoLink() {
    MessageId said = whatsApp.conversations().writesPrivately(BEN, "Hello");

    clubs.assertCannotHappen("no invitation", () -> whatsApp.conversations().linksIn(said));
  }

  @Test
  void nobodyIsInvitedToAGroupThatCannotBeJoined() {
    approved();
    GroupId club = clubs.open().groupId();
    whatsApp.inviteLinks().delete(club);
    assertRefused(100, club);

    whatsApp.inviteLinks().reset(club);
    whatsApp.suspends(club);
    assertRefused(131207, club);
    assertEquals(List.of(), statuses());
  }

  private void assertRefused(int code, GroupId group) {
    var refused = assertThrows(RequestRejectedException.class, () -> invited(SOMEBODY, group));
    assertEquals(code, refused.providerError().orElseThrow().code());
  }

  @Test
  void theGroupHasToStandWhereTheTemplateWantsIt() {
    whatsApp
        .invitations()
        .create(new TemplateDraft("join_us", "en", "group_invite_link_with_name"));
    whatsApp.templates().approves("join_us");
    GroupId club = clubs.open().groupId();
    TemplateMessage empty = TemplateMessage.of("join_us", "en");
    var name = TemplateParameter.text("Ana");
    var link = TemplateParameter.invite(club);

    var refused =
        assertThrows(
            RequestRejectedException.class,
            () ->
                whatsApp.invitations().send(SOMEBODY, Invitation.of(empty.with(link).with(name))));
    assertEquals(132012, refused.providerError().orElseThrow().code());
    whatsApp.invitations().send(SOMEBODY, Invitation.of(empty.with(name).with(link)));
  }

  @Test
  void whoeverCannotBeCalledIsRefused() {
    approved();
    GroupId club = clubs.open().groupId();

    assertThrows(IllegalArgumentException.class, () -> invited(ParticipantId.ofInput("Ana"), club));
  }

  @Test
  void anInvitationCanFailAfterAll() {
    approved();
    whatsApp.failNext().message(ProviderError.of(131026, "(#131026) Message undeliverable"));

    MessageId id = invited(SOMEBODY, clubs.open().groupId());

    assertEquals(MessageStatus.FAILED, statuses().get(0).status());
    assertEquals(SOMEBODY, statuses().get(0).recipient());
    clubs.assertCannotHappen("no invitation", () -> whatsApp.conversations().linksIn(id));
  }
}
