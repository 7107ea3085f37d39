package io.groups4j.testkit.fake;

import io.groups4j.domain.CustomerServiceWindow;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupInviteParameter;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateName;
import io.groups4j.domain.TemplateReview;
import io.groups4j.port.Invitations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The view of {@link Templates} and {@link Chats} that is {@link Invitations}. */
final class InMemoryInvitations implements Invitations {

  private final Chats chats;
  private final Templates templates;
  private final Outbox outbox;
  private final Invites invites;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  InMemoryInvitations(
      Chats chats,
      Templates templates,
      Outbox outbox,
      Invites invites,
      Supplier<Origin> now,
      Announcements announcements) {
    this.chats = chats;
    this.templates = templates;
    this.outbox = outbox;
    this.invites = invites;
    this.now = now;
    this.announcements = announcements;
  }

  @Override
  public SentMessage send(ParticipantId person, Invitation invitation) {
    Objects.requireNonNull(invitation, "invitation");
    person.checkAddress("person");
    SentMessage sent = chats.call(() -> sent(recipient(person), invitation, "send invitation"));
    announcements.tell();
    return sent;
  }

  private SentMessage sent(Participant person, Invitation invitation, String attempt) {
    PricingCategory category = templates.admitToPerson(invitation.template(), attempt);
    List<GroupId> groups = groups(invitation);
    groups.forEach(group -> checkOpen(group, attempt));
    MessageId id = chats.nextMessage(null);
    invites.sent(id, groups);
    outbox.send(
        new Sent(
            id,
            null,
            invitation.reference(),
            category,
            now.get().occurredAt(),
            CustomerServiceWindow.closed(),
            List.of(person),
            Map.of()));
    return new SentMessage(id, null);
  }

  private static List<GroupId> groups(Invitation invitation) {
    return invitation.template().body().stream()
        .filter(GroupInviteParameter.class::isInstance)
        .map(parameter -> ((GroupInviteParameter) parameter).group())
        .toList();
  }

  /** No document says how WhatsApp refuses an invitation that leads nowhere. */
  private void checkOpen(GroupId group, String attempt) {
    if (chats.writable(group, attempt).link() == null) {
      throw Refusals.noInviteLink(attempt);
    }
  }

  /** As statuses name them: a number has its digits there and nothing else. */
  private static Participant recipient(ParticipantId person) {
    ParticipantId known =
        person.isAddressedByUserId()
            ? ParticipantId.ofUserId(person.address())
            : new ParticipantId(person.address().replaceAll("\\D", ""), person.userId());
    return new Participant(known, null, null);
  }

  @Override
  public List<LibraryTemplate> library(String language) {
    TemplateName.checkLanguage("language", language);
    return chats.call(() -> InviteLibrary.in(language));
  }

  @Override
  public TemplateReview create(TemplateDraft draft) {
    Objects.requireNonNull(draft, "draft");
    return chats.call(() -> templates.copy(draft, "create template"));
  }

  @Override
  public List<TemplateReview> reviews(String templateName) {
    TemplateName.check("templateName", templateName);
    return chats.call(() -> templates.reviews(templateName));
  }
}
