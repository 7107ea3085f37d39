package io.groups4j.testkit.fake;

import static io.groups4j.domain.PricingCategory.MARKETING;
import static io.groups4j.domain.PricingCategory.SERVICE;
import static io.groups4j.domain.PricingCategory.UTILITY;
import static io.groups4j.testkit.fake.Clubs.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateHeader;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import io.groups4j.port.RequestRejectedException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryTemplatesTest {

  private static final TemplateMessage MOVED = TemplateMessage.of("meeting_moved", "en_US");
  private static final TemplateHeader PICTURE =
      TemplateHeader.media(
          MediaKind.IMAGE, MediaSource.link(URI.create("https://example.com/a.jpg")));
  private static final TemplateHeader FILM =
      TemplateHeader.media(
          MediaKind.VIDEO, MediaSource.link(URI.create("https://example.com/a.mp4")));

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private GroupId club;

  @BeforeEach
  void letAnaIn() {
    var created = clubs.open();
    club = created.groupId();
    whatsApp.people().opensLink(created.inviteLink(), ANA);
  }

  private static TemplateMessage with(String... texts) {
    TemplateMessage message = MOVED;
    for (String text : texts) {
      message = message.with(TemplateParameter.text(text));
    }
    return message;
  }

  private void assertRefused(int code, TemplateMessage message) {
    var refused =
        assertThrows(RequestRejectedException.class, () -> whatsApp.messages().send(club, message));
    assertEquals(code, refused.providerError().orElseThrow().code());
  }

  @Test
  void aTemplateThatNobodyHasIsRefusedInItsLanguage() {
    assertRefused(132001, MOVED);
    whatsApp.templates().has("meeting_moved", "de", UTILITY, 0);
    assertRefused(132001, MOVED);
    whatsApp.templates().has("meeting_moved", "en_US", UTILITY, 0);

    whatsApp.messages().send(club, MOVED);
  }

  @Test
  void aTemplateIsPricedAsWhatItIs() {
    whatsApp.templates().has("meeting_moved", "en_US", MARKETING, 1);

    whatsApp.messages().send(club, with("Monday"));

    assertEquals("group_marketing", ((MessageStatusChanged) clubs.last()).pricing().category());
  }

  @Test
  void numbersAndKindsOfParametersHaveToFit() {
    whatsApp.templates().has("meeting_moved", "en_US", UTILITY, 2);
    var day = TemplateParameter.text("day", "Monday");
    var time = TemplateParameter.text("time", "19:30");

    whatsApp.messages().send(club, with("Monday", "19:30"));
    assertRefused(132000, with("Monday"));
    assertRefused(132000, with("Monday", "19:30", "here"));
    assertRefused(132012, MOVED.with(day).with(time));
    assertRefused(132012, with("Monday", "19:30").headed(PICTURE));
  }

  @Test
  void namedParametersFitInAnyOrder() {
    var day = TemplateParameter.text("day", "Monday");
    var time = TemplateParameter.text("time", "19:30");
    whatsApp.templates().has(MOVED.with(day).with(time), UTILITY);

    whatsApp.messages().send(club, MOVED.with(time).with(day));
    assertRefused(132012, with("Monday", "19:30"));
    assertRefused(132012, MOVED.with(day).with(TemplateParameter.text("hour", "7")));
    assertRefused(132000, MOVED.with(day));
  }

  @Test
  void theHeaderHasToFit() {
    whatsApp.templates().has(MOVED.headed(PICTURE), UTILITY);

    whatsApp.messages().send(club, MOVED.headed(PICTURE));
    assertRefused(132012, MOVED);
    assertRefused(132012, MOVED.headed(FILM));
    assertRefused(132012, MOVED.headed(TemplateHeader.text("7")));
    whatsApp
        .templates()
        .has(
            TemplateMessage.of("other", "en").headed(TemplateHeader.text("day", "Monday")),
            UTILITY);
    assertRefused(
        132012, TemplateMessage.of("other", "en").headed(TemplateHeader.text("hour", "7")));
  }

  @Test
  void aRefusalShowsNoText() {
    whatsApp.templates().has("meeting_moved", "en_US", UTILITY, 1);
    var refused =
        assertThrows(
            RequestRejectedException.class,
            () ->
                whatsApp
                    .messages()
                    .send(club, MOVED.with(TemplateParameter.text("day", "Secret"))));

    assertTrue(
        refused
            .getMessage()
            .contains(
                "expected header none and body [text], in place of header none and body"
                    + " [text:day]"),
        refused.getMessage());
  }

  @Test
  void templatesForAuthenticationAreNotForGroups() {
    whatsApp.templates().hasForAuthentication("meeting_moved", "en_US");

    assertRefused(131051, with("123456"));
    assertEquals(
        "AUTHENTICATION", whatsApp.invitations().reviews("meeting_moved").get(0).category());
  }

  @Test
  void aReviewTakesItsCourse() {
    whatsApp.invitations().create(new TemplateDraft("join_us", "en", "group_invite_link"));
    assertStands(TemplateStatus.PENDING, null);
    whatsApp.templates().rejects("join_us", "TAG_CONTENT_MISMATCH");
    assertStands(TemplateStatus.REJECTED, "TAG_CONTENT_MISMATCH");
    whatsApp.templates().approves("join_us");
    assertStands(TemplateStatus.APPROVED, null);
    whatsApp.templates().pauses("join_us");
    assertStands(TemplateStatus.PAUSED, null);
    whatsApp.templates().approves("join_us");
    whatsApp.templates().disables("join_us");
    assertStands(TemplateStatus.DISABLED, null);
  }

  private void assertStands(TemplateStatus status, String reason) {
    TemplateReview review = whatsApp.invitations().reviews("join_us").get(0);
    assertEquals(status, review.status());
    assertEquals(reason, review.rejectedReason());
  }

  @Test
  void whatIsNotApprovedAnyMoreIsRefusedByItsReason() {
    whatsApp.templates().has("meeting_moved", "en_US", UTILITY, 0);
    whatsApp.templates().pauses("meeting_moved");
    assertRefused(132015, MOVED);
    whatsApp.templates().disables("meeting_moved");
    assertRefused(132016, MOVED);
  }

  @Test
  void aJudgementIsForTheLanguagesThatWaitForIt() {
    var invitations = whatsApp.invitations();
    invitations.create(new TemplateDraft("join_us", "en", "group_invite_link"));
    whatsApp.templates().approves("join_us");
    invitations.create(new TemplateDraft("join_us", "de", "group_invite_link"));
    invitations.create(new TemplateDraft("join_us", "es", "group_invite_link"));
    whatsApp.templates().rejects("join_us", "INVALID_FORMAT");

    assertEquals(
        List.of(TemplateStatus.APPROVED, TemplateStatus.REJECTED, TemplateStatus.REJECTED),
        invitations.reviews("join_us").stream().map(TemplateReview::status).toList());
  }

  @Test
  void whatCannotBeSaysWhy() {
    InMemoryTemplates templates = whatsApp.templates();
    templates.has("meeting_moved", "en_US", UTILITY, 0);
    whatsApp.invitations().create(new TemplateDraft("join_us", "en", "group_invite_link"));

    clubs.assertCannotHappen("can become APPROVED", () -> templates.approves("meeting_moved"));
    clubs.assertCannotHappen("can become APPROVED", () -> templates.approves("join"));
    clubs.assertCannotHappen(
        "can become REJECTED", () -> templates.rejects("meeting_moved", "INVALID_FORMAT"));
    clubs.assertCannotHappen("can become PAUSED", () -> templates.pauses("join_us"));
    clubs.assertCannotHappen("can become DISABLED", () -> templates.disables("join_us"));
    clubs.assertCannotHappen("already", () -> templates.has(MOVED, UTILITY));
    assertThrows(IllegalArgumentException.class, () -> templates.has(MOVED, SERVICE));
    assertThrows(IllegalArgumentException.class, () -> templates.has("a", "en", UTILITY, -1));
  }
}
