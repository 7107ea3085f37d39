package io.groups4j.graph;

import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.port.Invitations;
import java.util.List;
import java.util.Objects;

/** Invites people over Graph, and has the templates for it. */
final class GraphInvitations implements Invitations {

  private final MessageCall call;
  private final GraphTemplates templates;

  GraphInvitations(MessageCall call, GraphTemplates templates) {
    this.call = call;
    this.templates = templates;
  }

  @Override
  public SentMessage send(ParticipantId person, Invitation invitation) {
    Objects.requireNonNull(invitation, "invitation");
    person.checkAddress("person");
    return call.send("send invitation", MessageMapping.toWire(person, invitation));
  }

  @Override
  public List<LibraryTemplate> library(String language) {
    return templates.library(language);
  }

  @Override
  public TemplateReview create(TemplateDraft draft) {
    return templates.create(draft);
  }

  @Override
  public List<TemplateReview> reviews(String templateName) {
    return templates.reviews(templateName);
  }
}
