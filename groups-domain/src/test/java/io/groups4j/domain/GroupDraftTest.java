package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GroupDraftTest {

  @Test
  void aNameIsEnough() {
    assertEquals(
        new GroupDraft(new GroupSubject("Book club"), null, JoinApprovalMode.AUTO_APPROVE),
        GroupDraft.named(" Book club "));
  }

  @Test
  void theRestIsAddedWithoutLosingAnything() {
    GroupDraft draft =
        GroupDraft.named("Book club")
            .joinedBy(JoinApprovalMode.APPROVAL_REQUIRED)
            .describedAs("We meet on Thursdays.");
    assertEquals(
        new GroupDraft(
            new GroupSubject("Book club"),
            new GroupDescription("We meet on Thursdays."),
            JoinApprovalMode.APPROVAL_REQUIRED),
        draft);
    assertEquals(
        draft,
        GroupDraft.named("Book club")
            .describedAs("We meet on Thursdays.")
            .joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));
  }

  @Test
  void aModeThatNoDocumentNamesIsRefused() {
    GroupDraft draft = GroupDraft.named("Book club");
    assertEquals(
        "join approval mode is \"invite_only\", allowed are auto_approve and approval_required",
        Refusal.of(() -> draft.joinedBy(new JoinApprovalMode("invite_only"))));
  }

  @Test
  void theRulesOfItsPartsApply() {
    assertEquals(
        "subject has 0 characters, 1 to 128 are allowed", Refusal.of(() -> GroupDraft.named(" ")));
    assertEquals(
        "description has 2049 characters, at most 2048 are allowed",
        Refusal.of(() -> GroupDraft.named("Book club").describedAs("x".repeat(2049))));
  }

  @Test
  void nullIsNamed() {
    GroupDraft draft = GroupDraft.named("Book club");
    assertEquals(
        "subject", Refusal.ofNull(() -> new GroupDraft(null, null, JoinApprovalMode.AUTO_APPROVE)));
    assertEquals("joinApprovalMode", Refusal.ofNull(() -> draft.joinedBy(null)));
    assertEquals("description", Refusal.ofNull(() -> draft.describedAs(null)));
  }
}
