package io.groups4j.examples;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.port.WhatsAppGroups;

/** The README's invitations. */
final class InvitingPeople {

  private InvitingPeople() {}

  static void getTemplate(WhatsAppGroups whatsApp) {
    LibraryTemplate template =
        whatsApp.invitations().library("en").stream()
            .filter(found -> !found.hasButtons())
            .findFirst()
            .orElseThrow();
    whatsApp.invitations().create(new TemplateDraft("join_us", "en", template.name()));
  }

  static SentMessage invite(WhatsAppGroups whatsApp, GroupId group, String phoneNumber) {
    if (whatsApp.invitations().reviews("join_us").stream().noneMatch(TemplateReview::isApproved)) {
      throw new IllegalStateException("the review takes up to 24 hours");
    }
    return whatsApp
        .invitations()
        .send(ParticipantId.ofWaId(phoneNumber), Invitation.to(group, "join_us", "en"));
  }
}
