package io.groups4j.examples;

import io.groups4j.domain.CustomerServiceWindow;
import io.groups4j.domain.DeliveryCharge;
import io.groups4j.domain.DeliveryCost;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.MessageTracker;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TextMessage;
import io.groups4j.testkit.fixture.Jpeg;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The middle of the story: somebody is invited and comes, and everybody talks. */
final class Conversation {

  private static final String SOMEBODY = "15555550101";
  private static final String TEMPLATE = "join_our_book_club";

  private final Stage stage;
  private final Narrator narrator;
  private final GroupId group;
  private int deliveries;

  Conversation(Stage stage, Narrator narrator, GroupId group) {
    this.stage = stage;
    this.narrator = narrator;
    this.group = group;
  }

  /** Returns who came. */
  ParticipantId tell() {
    getTemplate();
    MessageId invitation = invite();
    ParticipantId somebody = openLink(invitation);
    GroupMessageReceived question = write();
    MessageTracker answer = read(answer(question));
    sendPicture();
    MessageStatusChanged pinned = pin(answer.messageId());
    lookBack(question, answer, somebody, pinned.occurredAt());
    return somebody;
  }

  private void getTemplate() {
    narrator.step("Get a template for invitations, and have it approved");
    LibraryTemplate found =
        stage.whatsApp().invitations().library("en").stream()
            .filter(template -> !template.hasButtons())
            .findFirst()
            .orElseThrow();
    TemplateReview made =
        stage.whatsApp().invitations().create(new TemplateDraft(TEMPLATE, "en", found.name()));
    Require.that(!made.isApproved(), "nobody has looked at it, and it is approved");
    stage.templates().approves(TEMPLATE);
    List<TemplateReview> reviews = stage.whatsApp().invitations().reviews(TEMPLATE);
    Require.that(reviews.get(0).isApproved(), "it is not approved");
    stage.traffic().tell(narrator);
    narrator.result("\"" + TEMPLATE + "\" is approved");
  }

  private MessageId invite() {
    narrator.step("Invite somebody");
    SentMessage sent =
        stage
            .whatsApp()
            .invitations()
            .send(ParticipantId.ofWaId(SOMEBODY), Invitation.to(group, TEMPLATE, "en"));
    narrator.shorten(sent.id().value(), "INVITATION_ID");
    for (MessageStatus expected : List.of(MessageStatus.SENT, MessageStatus.DELIVERED)) {
      PrivateStatusChanged status = stage.next(PrivateStatusChanged.class);
      Require.that(status.status().equals(expected), "the invitation is not " + expected.value());
      stage.showUpToWebhook(narrator);
      narrator.event("PrivateStatusChanged: " + expected.value() + ", " + price(status.pricing()));
    }
    return sent.id();
  }

  private ParticipantId openLink(MessageId invitation) {
    narrator.step("They open the link in it");
    stage.people().opensLink(stage.conversations().linksIn(invitation).get(0), SOMEBODY);
    ParticipantJoined joined = stage.next(ParticipantJoined.class);
    stage.showUpToWebhook(narrator);
    narrator.event("ParticipantJoined, by " + joined.reason());
    return joined.participant().id();
  }

  private GroupMessageReceived write() {
    narrator.step("They write");
    stage.conversations().writes(group, SOMEBODY, "When do we meet?");
    GroupMessageReceived question = stage.next(GroupMessageReceived.class);
    narrator.shorten(question.messageId().value(), "QUESTION_ID");
    stage.showUpToWebhook(narrator);
    narrator.event("GroupMessageReceived, and the business may answer for 24 hours");
    return question;
  }

  private MessageId answer(GroupMessageReceived question) {
    narrator.step("Answer them");
    MessageDraft draft =
        MessageDraft.of(TextMessage.of("On Thursdays at seven."))
            .inReplyTo(question.messageId())
            .referredToAs("answer-1");
    MessageId answer = stage.whatsApp().messages().send(group, draft).id();
    narrator.shorten(answer.value(), "ANSWER_ID");
    expect(answer, MessageStatus.SENT);
    MessageStatusChanged delivered = expect(answer, MessageStatus.DELIVERED);
    Require.that("answer-1".equals(delivered.reference()), "our reference did not come back");
    return answer;
  }

  private MessageTracker read(MessageId answer) {
    narrator.step("They read it");
    stage.conversations().reads(answer, SOMEBODY);
    return MessageTracker.of(answer).after(expect(answer, MessageStatus.READ));
  }

  private void sendPicture() {
    narrator.step("Send a picture");
    MediaFile picture = MediaFile.of(MediaKind.IMAGE, "image/jpeg", Jpeg.square(640).bytes());
    MediaId uploaded = stage.whatsApp().media().upload(picture);
    ImageMessage message =
        ImageMessage.of(MediaSource.uploaded(uploaded)).captioned("What we read next");
    MessageId sent = stage.whatsApp().messages().send(group, message).id();
    narrator.shorten(sent.value(), "PICTURE_ID");
    expect(sent, MessageStatus.SENT);
    expect(sent, MessageStatus.DELIVERED);
  }

  private MessageStatusChanged pin(MessageId answer) {
    narrator.step("Pin the answer for a week");
    MessageId pin = stage.whatsApp().messages().pin(group, answer, 7).id();
    narrator.shorten(pin.value(), "PIN_ID");
    expect(pin, MessageStatus.SENT);
    MessageStatusChanged delivered = expect(pin, MessageStatus.DELIVERED);
    Require.that(
        stage.conversations().pinned(group).equals(List.of(answer)), "something else is pinned");
    return delivered;
  }

  private void lookBack(
      GroupMessageReceived question, MessageTracker answer, ParticipantId somebody, Instant now) {
    narrator.step("See who has read the answer, and what the next one would cost");
    Require.that(answer.isReadBy(somebody), "they have not read it");
    CustomerServiceWindow window =
        CustomerServiceWindow.closed().afterMessageAt(question.occurredAt());
    List<DeliveryCharge> charges =
        new DeliveryCost(now, window, deliveries).of(PricingCategory.SERVICE, List.of(somebody));
    narrator.result(
        answer.readBy().size()
            + " has read it; a text now costs nothing: "
            + charges.get(0).ground());
    Require.that(!charges.get(0).isCharged(), "it would be charged for");
  }

  private MessageStatusChanged expect(MessageId message, MessageStatus expected) {
    MessageStatusChanged status = stage.next(MessageStatusChanged.class);
    Require.that(
        status.messageId().equals(message) && status.status().equals(expected),
        "the message is not " + expected.value());
    // Nothing but service messages is sent to the group here.
    deliveries += expected.equals(MessageStatus.DELIVERED) ? 1 : 0;
    stage.showUpToWebhook(narrator);
    narrator.event(
        "MessageStatusChanged: "
            + expected.value()
            + (status.pricing() == null ? "" : ", " + price(status.pricing())));
    return status;
  }

  private static String price(@Nullable Pricing pricing) {
    if (pricing == null) {
      return "no price";
    }
    return (pricing.charged().orElse(true) ? "charged for as " : "free as ") + pricing.category();
  }
}
