package io.groups4j.testkit.contract;

import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.port.Invitations;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Invites as the fake does, but for what a mutant replaces. */
final class BrokenInvitations implements Invitations {

  BiFunction<ParticipantId, Invitation, SentMessage> send;
  Function<String, List<LibraryTemplate>> library;
  Function<TemplateDraft, TemplateReview> create;
  Function<String, List<TemplateReview>> reviews;

  BrokenInvitations(Invitations real) {
    send = real::send;
    library = real::library;
    create = real::create;
    reviews = real::reviews;
  }

  @Override
  public SentMessage send(ParticipantId person, Invitation invitation) {
    return send.apply(person, invitation);
  }

  @Override
  public List<LibraryTemplate> library(String language) {
    return library.apply(language);
  }

  @Override
  public TemplateReview create(TemplateDraft draft) {
    return create.apply(draft);
  }

  @Override
  public List<TemplateReview> reviews(String templateName) {
    return reviews.apply(templateName);
  }
}
