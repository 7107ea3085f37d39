package io.groups4j.port;

import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import java.util.List;

/**
 * Invites people to groups by a template that WhatsApp has approved: Meta, "Group management", send
 * group invite link template message; 360dialog, "Group Management".
 *
 * <p>In this order: choose a template without buttons of the {@linkplain #library library},
 * {@linkplain #create copy} it into the account, wait until its {@linkplain #reviews review} has
 * approved it, and {@linkplain #send send} it.
 *
 * <p>At Meta, templates belong to the business account: {@link #create} and {@link #reviews} need
 * its id, the setting {@code account-id}, and a token with the permission {@code
 * whatsapp_business_management}.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait. Every method may throw any {@link
 * GroupsException}; the types say what to do next. Nothing that changes something is repeated on
 * its own unless the provider provably did nothing.
 */
public interface Invitations {

  /**
   * Invites somebody. WhatsApp puts the group's invite link into the message when it delivers it.
   *
   * <p>Only accepted here; the message has statuses of its own. It has a turn among the messages:
   * {@link CallPolicy#messagesPerSecond()}.
   *
   * @param person whom, as {@link ParticipantId#address()} calls them: by phone number or by
   *     business-scoped user id
   * @throws IllegalArgumentException if they are called in no way that can be sent; nothing is sent
   * @throws RequestRejectedException if the provider refuses it: the template is unknown or not
   *     approved, or its parameters do not fit (132000 and following)
   * @throws GroupNotFoundException if the group does not exist (131041)
   * @throws OutcomeUnknownException if no answer came, and the message may be out: a repeat could
   *     send it twice
   * @throws UnreadableResponseException if the answer has no id: the message is out all the same
   */
  SentMessage send(ParticipantId person, Invitation invitation);

  /**
   * Lists the templates for group invites that WhatsApp has written in a language.
   *
   * @param language the code of the language, such as {@code en}
   * @throws IllegalArgumentException if it is blank or has control characters; nothing is sent
   * @throws UnreadableResponseException if there is more than fits into {@link
   *     CallPolicy#maxAnswerBytes()}, or the list has no end
   */
  List<LibraryTemplate> library(String language);

  /**
   * Copies a template of the library into the account, priced as utility, and asks for its review,
   * which may take up to 24 hours.
   *
   * <p>Documents disagree on what the library calls the template: 360dialog's sample has {@code
   * group_invite_link}, which is the topic. Take the name from {@link #library}.
   *
   * @throws AccessDeniedException if the connection does not know the business account
   * @throws RequestRejectedException if the provider refuses it: the account has such a template,
   *     or the library has none, or the library's has buttons, for which a draft has no place
   * @throws OutcomeUnknownException if no answer came: {@link #reviews} tells whether it is there
   */
  TemplateReview create(TemplateDraft draft);

  /**
   * Tells how the review of a template stands, in each of its languages.
   *
   * @param templateName what the account calls it
   * @return one for each language; empty if there is no such template
   * @throws IllegalArgumentException if no template can be called so; nothing is sent
   * @throws AccessDeniedException if the connection does not know the business account
   * @throws UnreadableResponseException if there is more than fits into {@link
   *     CallPolicy#maxAnswerBytes()}, or the list has no end
   */
  List<TemplateReview> reviews(String templateName);
}
