package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates as they are kept and reviewed: Meta, "Templates" and "Template library". */
class TemplatesTest {

  @Test
  void aDraftHasANameThatATemplateCanHave() {
    assertEquals("join_us", new TemplateDraft("join_us", "en", "group_invite_link").name());
    assertEquals(512, TemplateDraft.MAX_NAME);
    assertEquals(
        "template name has other characters than lower case letters, digits and underscores",
        Refusal.of(() -> new TemplateDraft("Join us", "en", "x")));
    assertEquals(
        "template name has 513 characters, 1 to 512 are allowed",
        Refusal.of(() -> new TemplateDraft("x".repeat(513), "en", "x")));
    assertEquals(
        "template language is blank, at least one character is needed",
        Refusal.of(() -> new TemplateDraft("x", "", "x")));
    assertEquals(
        "library template name is blank, at least one character is needed",
        Refusal.of(() -> new TemplateDraft("x", "en", " ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVED", "approved", " Approved "})
  void aStatusIsTheSameInEitherCase(String value) {
    assertEquals(TemplateStatus.APPROVED, new TemplateStatus(value));
  }

  @Test
  void aStatusIsWrittenInNoLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertEquals(TemplateStatus.SUBMITTED, new TemplateStatus("submitted"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aStatusOfTheFutureIsKept() {
    assertEquals("IN_APPEAL", new TemplateStatus("in_appeal").value());
    assertEquals(
        "template status is blank, at least one character is needed",
        Refusal.of(() -> new TemplateStatus("")));
  }

  @Test
  void onlyAnApprovedTemplateCanBeSent() {
    assertTrue(review(TemplateStatus.APPROVED).isApproved());
    assertFalse(review(TemplateStatus.PENDING).isApproved());
    assertFalse(review(null).isApproved());
    assertEquals(
        "template name is blank, at least one character is needed",
        Refusal.of(() -> new TemplateReview(" ", null, null, null, null, null)));
  }

  private static TemplateReview review(TemplateStatus status) {
    return new TemplateReview("join_us", null, status, null, null, null);
  }

  @Test
  void whatAReviewSaysIsShownWithoutNumbersAndLineBreaks() {
    assertEquals(
        "TemplateReview[join_us, language=en_US, status=APPROVED, category=UTILITY,"
            + " rejectedReason=call??????????????ERROR]",
        new TemplateReview(
                "join_us",
                "en_US",
                TemplateStatus.APPROVED,
                "UTILITY",
                "call +17865347866\nERROR",
                "1234567890")
            .toString());
    assertEquals(
        "TemplateReview[join_us, language=-, status=-, category=-, rejectedReason=-]",
        review(null).toString());
  }

  @Test
  void aTemplateOfTheLibraryHasANameAndCopiesTheRest() {
    List<String> types = new ArrayList<>(List.of("TEXT"));
    var template = new LibraryTemplate("group_invite_1", null, null, null, null, types, false);
    types.clear();

    assertEquals(List.of("TEXT"), template.parameterTypes());
    assertThrows(UnsupportedOperationException.class, () -> template.parameterTypes().clear());
    assertEquals(
        "library template name is blank, at least one character is needed",
        Refusal.of(() -> new LibraryTemplate("", null, null, null, null, types, false)));
  }

  @Test
  void whoeverCanBeCalledHasAnAddress() {
    ParticipantId.ofWaId("16505551234").checkAddress("person");
    ParticipantId.ofWaId("+16505551234").checkAddress("person");
    ParticipantId.ofUserId("US.13491208655302741918").checkAddress("person");
    ParticipantId.ofInput("+1 (650) 555-1234").checkAddress("person");
    ParticipantId.ofInput("US.ENT.11815799212886844830").checkAddress("person");
    assertEquals(
        "person has an input that is neither a phone number, made of digits, +, -, brackets and"
            + " spaces, nor a business-scoped user id such as US.1349",
        Refusal.of(() -> ParticipantId.ofInput("Ana").checkAddress("person")));
    assertEquals(
        "person has a control character at index 1, none is allowed",
        Refusal.of(() -> ParticipantId.ofWaId("1\n2").checkAddress("person")));
    assertEquals(
        "person has a WhatsApp id that is not made of digits; a phone number that is written"
            + " otherwise is an input",
        Refusal.of(() -> ParticipantId.ofWaId("whatever").checkAddress("person")));
  }
}
