package io.groups4j.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.InviteLink;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateStatus;
import io.groups4j.testkit.contract.InvitationsContract;
import org.junit.jupiter.api.Test;

final class MetaInvitationsContractTest extends MetaContracts implements InvitationsContract {

  @Override
  public void approvesTemplate(String name) {
    meta.whatsApp().templates().approves(name);
  }

  @Override
  public InviteLink linkIn(MessageId invitation) {
    return meta.whatsApp().conversations().linksIn(invitation).get(0);
  }

  @Test
  void aRejectionSaysWhy() {
    var invitations = connection().invitations();
    invitations.create(new TemplateDraft("join_us", "en", "group_invite_link"));
    meta.whatsApp().templates().rejects("join_us", "TAG_CONTENT_MISMATCH");

    var review = invitations.reviews("join_us").get(0);
    assertEquals(TemplateStatus.REJECTED, review.status());
    assertEquals("TAG_CONTENT_MISMATCH", review.rejectedReason());
  }
}
