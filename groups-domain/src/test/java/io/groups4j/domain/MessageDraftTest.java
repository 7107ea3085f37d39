package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDraftTest {

  private static final GroupId GROUP = new GroupId("G");
  private static final TextMessage TEXT = TextMessage.of("secret");
  private static final MessageId QUESTION = new MessageId("wamid.1");
  private static final TemplateMessage INVITING =
      TemplateMessage.of("join_us", "en").with(TemplateParameter.invite(GROUP));

  @Test
  void aDraftIsBuiltStepByStep() {
    assertEquals(
        new MessageDraft(TEXT, QUESTION, "order-1"),
        MessageDraft.of(TEXT).inReplyTo(QUESTION).referredToAs("order-1"));
    assertEquals(
        new MessageDraft(TEXT, QUESTION, "order-1"),
        MessageDraft.of(TEXT).referredToAs("order-1").inReplyTo(QUESTION));
    assertEquals(new MessageDraft(TEXT, null, null), MessageDraft.of(TEXT));
  }

  @Test
  void aReferenceHasUpTo512Characters() {
    assertEquals(
        "😀".repeat(512), MessageDraft.of(TEXT).referredToAs("😀".repeat(512)).reference());
    assertEquals(
        "reference has 513 characters, 1 to 512 are allowed",
        Refusal.of(() -> MessageDraft.of(TEXT).referredToAs("x".repeat(513))));
    assertEquals(
        "reference has 513 characters, 1 to 512 are allowed",
        Refusal.of(() -> Invitation.of(INVITING).referredToAs("x".repeat(513))));
    assertEquals(
        "reference has 0 characters, 1 to 512 are allowed",
        Refusal.of(() -> MessageDraft.of(TEXT).referredToAs(" ")));
  }

  @Test
  void aTemplateThatInvitesIsForPeopleAndNotForGroups() {
    assertEquals(
        "template has a group in place of a variable, which is for people and not for groups; "
            + "send it as an Invitation",
        Refusal.of(() -> MessageDraft.of(INVITING)));
    assertEquals(
        "invitation has no group in place of a variable of its template, one is needed: "
            + "TemplateParameter.invite(group)",
        Refusal.of(() -> Invitation.of(TemplateMessage.of("join_us", "en"))));
    assertEquals(
        "invitation has no group in place of a variable of its template, one is needed: "
            + "TemplateParameter.invite(group)",
        Refusal.of(
            () ->
                Invitation.of(
                    TemplateMessage.of("join_us", "en").with(TemplateParameter.text("a")))));
  }

  @Test
  void anInvitationNamesTheGroupWhereverItStands() {
    var ana = TemplateMessage.of("join_us", "en").with(TemplateParameter.text("Ana"));

    assertNull(Invitation.of(ana.with(TemplateParameter.invite(GROUP))).reference());
    assertEquals(new Invitation(INVITING, null), Invitation.to(GROUP, "join_us", "en"));
    assertEquals(
        new Invitation(INVITING, "x"), Invitation.to(GROUP, "join_us", "en").referredToAs("x"));
  }

  @Test
  void whatIsSaidIsNotShown() {
    assertEquals(
        "MessageDraft[TextMessage[6 characters, preview=false], reply=true, reference=…]",
        MessageDraft.of(TEXT).inReplyTo(QUESTION).referredToAs("secret").toString());
    assertEquals(
        "MessageDraft[TextMessage[6 characters, preview=false], reply=false, reference=none]",
        MessageDraft.of(TEXT).toString());
    assertEquals(
        "Invitation[TemplateMessage[name=join_us, language=en, header=null,"
            + " body=[GroupInviteParameter[group=GroupId[value=G]]]], reference=none]",
        Invitation.of(INVITING).toString());
    assertEquals(
        "SentMessage[id=MessageId[…], pacing=null]", new SentMessage(QUESTION, null).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 30})
  void aPinLasts1To30Days(int days) {
    assertEquals(days, new PinDays(days).value());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 31, Integer.MAX_VALUE})
  void everyOtherTimeIsRefused(int days) {
    assertEquals(
        "pin is for " + days + " days, 1 to 30 are allowed", Refusal.of(() -> new PinDays(days)));
  }

  @Test
  void aPacingStatusIsKeptAsItCame() {
    assertEquals(PacingStatus.ACCEPTED, new PacingStatus("accepted"));
    assertEquals(
        PacingStatus.HELD_FOR_QUALITY_ASSESSMENT, new PacingStatus("held_for_quality_assessment"));
    assertEquals(PacingStatus.PAUSED, new PacingStatus("paused"));
    assertEquals("of_2030", new PacingStatus("of_2030").value());
    assertEquals(
        "pacing status is blank, at least one character is needed",
        Refusal.of(() -> new PacingStatus(" ")));
  }

  @Test
  void nullIsNamed() {
    assertEquals("message", Refusal.ofNull(() -> MessageDraft.of(null)));
    assertEquals("replyTo", Refusal.ofNull(() -> MessageDraft.of(TEXT).inReplyTo(null)));
    assertEquals("reference", Refusal.ofNull(() -> MessageDraft.of(TEXT).referredToAs(null)));
    assertEquals("template", Refusal.ofNull(() -> Invitation.of(null)));
    assertEquals("reference", Refusal.ofNull(() -> Invitation.of(INVITING).referredToAs(null)));
    assertEquals("id", Refusal.ofNull(() -> new SentMessage(null, null)));
  }
}
