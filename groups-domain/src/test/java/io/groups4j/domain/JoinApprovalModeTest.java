package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JoinApprovalModeTest {

  @Test
  void theTwoDocumentedModesAreSpelledAsOnTheWire() {
    assertEquals("auto_approve", JoinApprovalMode.AUTO_APPROVE.value());
    assertEquals("approval_required", JoinApprovalMode.APPROVAL_REQUIRED.value());
  }

  @Test
  void aDocumentedModeIsKnownHoweverItWasMade() {
    assertTrue(new JoinApprovalMode("auto_approve").isDocumented());
    assertTrue(new JoinApprovalMode("approval_required").isDocumented());
  }

  @Test
  void aModeOfTomorrowSurvives() {
    JoinApprovalMode mode = new JoinApprovalMode("invite_only");
    assertEquals("invite_only", mode.value());
    assertFalse(mode.isDocumented());
    assertFalse(new JoinApprovalMode("AUTO_APPROVE").isDocumented());
  }
}
