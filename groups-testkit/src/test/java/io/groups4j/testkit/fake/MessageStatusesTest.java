package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DeliveryCost;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TextMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far messages come with people, and at what price. */
class MessageStatusesTest {

  private static final Participant ANA = Clubs.numbered(Clubs.ANA);
  private static final TextMessage TEXT = TextMessage.of("At seven.");
  private static final Pricing FREE =
      new Pricing("free_group_customer_service", "group_service", false, "PMP", null);
  private static final Pricing REGULAR = new Pricing("regular", "group_service", true, "PMP", null);
  private static final Pricing UTILITY = new Pricing("regular", "group_utility", true, "PMP", null);

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final InMemoryConversations conversations = whatsApp.conversations();
  private final GroupId group = clubs.open().groupId();

  @BeforeEach
  void anaAndBenComeInAndBenWrites() {
    InviteLink link = whatsApp.inviteLinks().current(group);
    whatsApp.people().opensLink(link, ANA);
    whatsApp.people().opensLink(link, Clubs.BEN);
    conversations.writes(group, Clubs.BEN, new ReceivedText("When?"), null);
  }

  private MessageId sent() {
    return whatsApp.messages().send(group, TEXT).id();
  }

  private Stream<MessageStatusChanged> statuses(MessageId message) {
    return clubs.events.events().stream()
        .filter(MessageStatusChanged.class::isInstance)
        .map(MessageStatusChanged.class::cast)
        .filter(status -> status.messageId().equals(message));
  }

  /** How far it has come with somebody, step by step. */
  private List<MessageStatus> steps(MessageId message, Participant who) {
    return statuses(message)
        .filter(status -> status.recipient() != null && status.recipient().isSameAs(who.id()))
        .map(MessageStatusChanged::status)
        .toList();
  }

  private List<Pricing> prices(MessageId message) {
    return statuses(message).map(MessageStatusChanged::pricing).toList();
  }

  @Test
  void readingIsToldOfWhoReads() {
    MessageId message = sent();

    conversations.reads(message, Clubs.ANA);

    assertEquals(List.of(MessageStatus.DELIVERED, MessageStatus.READ), steps(message, ANA));
    assertEquals(List.of(MessageStatus.DELIVERED), steps(message, Clubs.BEN));
  }

  @Test
  void nobodyReadsTwiceOrWhatTheyWereNotSent() {
    MessageId message = sent();
    MessageId own = conversations.writes(group, Clubs.ANA, "Fine");
    conversations.reads(message, ANA);

    clubs.assertCannotHappen("done so already", () -> conversations.reads(message, ANA));
    clubs.assertCannotHappen(
        "was not sent the message", () -> conversations.reads(message, "15555550199"));
    clubs.assertCannotHappen("sent no message of this id", () -> conversations.reads(own, ANA));
  }

  @Test
  void aVoiceMessageIsListenedToOnceWhetherItWasSeenOrNot() {
    AudioMessage voice =
        AudioMessage.of(MediaSource.link(URI.create("https://example.com/v.ogg"))).asVoice();
    MessageId message = whatsApp.messages().send(group, voice).id();

    conversations.plays(message, Clubs.BEN);
    conversations.reads(message, ANA);
    conversations.plays(message, ANA);

    assertEquals(
        List.of(MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.PLAYED),
        steps(message, ANA));
    assertEquals(List.of(MessageStatus.DELIVERED, MessageStatus.PLAYED), steps(message, Clubs.BEN));
    clubs.assertCannotHappen("done so already", () -> conversations.plays(message, ANA));
    clubs.assertCannotHappen("done so already", () -> conversations.reads(message, Clubs.BEN));
  }

  @Test
  void nobodyListensToWhatIsNotSpoken() {
    MessageId text = sent();
    MessageId music =
        whatsApp
            .messages()
            .send(group, AudioMessage.of(MediaSource.link(URI.create("https://example.com/m.mp3"))))
            .id();

    clubs.assertCannotHappen("only voice", () -> conversations.plays(text, ANA));
    clubs.assertCannotHappen("only voice", () -> conversations.plays(music, ANA));
  }

  @Test
  void messagesWaitForAPhoneThatIsOff() {
    conversations.goesOffline(ANA);
    MessageId one = sent();
    MessageId two = sent();
    assertEquals(List.of(), steps(one, ANA));
    assertEquals(List.of(MessageStatus.DELIVERED), steps(one, Clubs.BEN));
    clubs.assertCannotHappen("phone is off", () -> conversations.reads(one, ANA));
    int before = clubs.events.events().size();

    conversations.comesOnline(ANA);

    assertEquals(
        List.of(one, two),
        clubs.events.events().stream()
            .skip(before)
            .map(event -> ((MessageStatusChanged) event).messageId())
            .toList());
    conversations.reads(one, ANA);
    assertEquals(List.of(MessageStatus.DELIVERED, MessageStatus.READ), steps(one, ANA));
  }

  @Test
  void aPhoneIsSwitchedOffOnceAndOnUnderTheSameId() {
    Participant both = new Participant(new ParticipantId("15555550103", "US.77"), null, null);
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), both);
    Participant byNumber = Clubs.numbered("15555550103");
    Participant byUserId = new Participant(ParticipantId.ofUserId("US.77"), null, null);

    clubs.assertCannotHappen("is on", () -> conversations.comesOnline(ANA));
    conversations.goesOffline(byNumber);
    clubs.assertCannotHappen("phone is off", () -> conversations.goesOffline(byNumber));
    clubs.assertCannotHappen("under another id", () -> conversations.comesOnline(byUserId));
    MessageId message = sent();
    conversations.comesOnline(byNumber);

    assertEquals(List.of(MessageStatus.DELIVERED), steps(message, both));
  }

  @Test
  void whatHasWaitedFor30DaysIsDropped() {
    conversations.goesOffline(ANA);
    MessageId old = sent();
    whatsApp.advanceClock(Duration.ofSeconds(1));
    MessageId younger = sent();
    whatsApp.advanceClock(Duration.ofDays(30).minusSeconds(1));

    conversations.comesOnline(ANA);

    assertEquals(List.of(), steps(old, ANA));
    assertEquals(List.of(MessageStatus.DELIVERED), steps(younger, ANA));
  }

  @Test
  void whoHasLeftGetsNothingThatHasWaitedAndNothingNew() {
    MessageId before = sent();
    conversations.goesOffline(ANA);
    MessageId waiting = sent();
    whatsApp.people().leaves(group, ANA);
    conversations.comesOnline(ANA);
    MessageId after = sent();

    assertEquals(List.of(MessageStatus.DELIVERED), steps(before, ANA));
    assertEquals(List.of(), steps(waiting, ANA));
    assertEquals(List.of(), steps(after, ANA));
    conversations.reads(before, ANA);
    clubs.assertCannotHappen("not sent the message", () -> conversations.reads(after, ANA));
  }

  @Test
  void whoComesLaterGetsNothingThatWasSentBefore() {
    MessageId before = sent();
    Participant late = Clubs.numbered("15555550103");
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), late);
    MessageId after = sent();

    assertEquals(List.of(), steps(before, late));
    assertEquals(List.of(MessageStatus.DELIVERED), steps(after, late));
  }

  @Test
  void thePriceComesWithSentAndDeliveredAndNotAgainWithRead() {
    MessageId message = sent();
    conversations.reads(message, ANA);

    List<Pricing> prices = prices(message);

    assertEquals(List.of(FREE, FREE, FREE), prices.subList(0, 3));
    assertEquals(null, prices.get(3));
  }

  @Test
  void aTemplateIsFreeInTheWindowAndChargedForOutsideOfIt() {
    TemplateMessage template = TemplateMessage.of("meeting_moved", "en_US");
    whatsApp.templates().has(template, PricingCategory.UTILITY);
    MessageId inside = whatsApp.messages().send(group, template).id();
    whatsApp.advanceClock(Duration.ofDays(1));
    MessageId outside = whatsApp.messages().send(group, template).id();

    assertEquals(
        new Pricing("free_group_customer_service", "group_utility", false, "PMP", null),
        prices(inside).get(1));
    assertEquals(List.of(UTILITY, UTILITY, UTILITY), prices(outside));
  }

  @Test
  void whatWasSentInTheWindowIsFreeHoweverLateItArrives() {
    conversations.goesOffline(ANA);
    MessageId message = sent();
    whatsApp.advanceClock(Duration.ofDays(2));
    conversations.comesOnline(ANA);

    assertEquals(List.of(FREE, FREE, FREE), prices(message));
  }

  @Test
  void theRulesAndTheMonthAreThoseOfTheDelivery() {
    TemplateMessage template = TemplateMessage.of("meeting_moved", "en_US");
    whatsApp.templates().has(template, PricingCategory.UTILITY);
    whatsApp.advanceClock(Duration.between(Clubs.NOW, DeliveryCost.NEW_RULES).minusHours(1));
    conversations.writes(group, Clubs.BEN, new ReceivedText("Ready?"), null);
    conversations.goesOffline(ANA);
    MessageId moved = whatsApp.messages().send(group, template).id();
    MessageId first = sent();
    for (int i = 1; i < DeliveryCost.FREE_SERVICE_DELIVERIES; i++) {
      sent();
    }
    MessageId last = sent();

    // After the window has closed.
    whatsApp.advanceClock(Duration.ofDays(2));
    conversations.comesOnline(ANA);

    assertEquals(FREE.type(), prices(moved).get(1).type());
    assertEquals(UTILITY, prices(moved).get(2));
    assertEquals(List.of(FREE, FREE, FREE), prices(first));
    assertEquals(List.of(FREE, FREE, REGULAR), prices(last));
  }

  @Test
  void underTheRulesOfOctober2026AThousandDeliveriesAMonthAreFree() {
    whatsApp.advanceClock(Duration.between(Clubs.NOW, DeliveryCost.NEW_RULES));
    conversations.writes(group, Clubs.ANA, "Ready?");
    for (int i = 0; i < DeliveryCost.FREE_SERVICE_DELIVERIES / 2 - 1; i++) {
      sent();
    }

    conversations.goesOffline(ANA);
    MessageId last = sent();
    MessageId mixed = sent();
    conversations.comesOnline(ANA);
    MessageId charged = sent();

    assertEquals(List.of(FREE, FREE, REGULAR), prices(last));
    assertEquals(List.of(FREE, FREE, REGULAR), prices(mixed));
    assertEquals(List.of(REGULAR, REGULAR, REGULAR), prices(charged));
    whatsApp.advanceClock(Duration.ofDays(31));
    conversations.writes(group, Clubs.ANA, "A new month");
    assertEquals(List.of(FREE, FREE, FREE), prices(sent()));
  }
}
