package io.groups4j.testkit.fake;

import io.groups4j.domain.CustomerServiceWindow;
import io.groups4j.domain.DeliveryCharge;
import io.groups4j.domain.DeliveryCost;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ProviderError;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the business has sent, and how far it has come with each person. Everything is called under
 * the lock of {@link Chats}.
 *
 * <p>A message is told as sent, and at once as delivered to everybody whose phone is on. Reading it
 * is left to the test.
 */
final class Outbox {

  private static final String MODEL = "PMP";

  /** How long a message waits for a phone to be on: Meta, "Messages", time to live. */
  private static final Duration TRIED_FOR = Duration.ofDays(30);

  private final Map<MessageId, Sent> sent = new LinkedHashMap<>();
  private final List<ParticipantId> offline = new ArrayList<>();
  private final Queue<ProviderError> failures = new ArrayDeque<>();
  private final Map<YearMonth, Integer> serviceDeliveries = new HashMap<>();
  private final Supplier<Origin> now;
  private final Announcements announcements;
  private final Consumer<MessageId> arrived;

  /**
   * @param arrived is told each message that has reached somebody
   */
  Outbox(Supplier<Origin> now, Announcements announcements, Consumer<MessageId> arrived) {
    this.now = now;
    this.announcements = announcements;
    this.arrived = arrived;
  }

  void failNext(ProviderError error) {
    failures.add(error);
  }

  /**
   * Lets it out, or lets it fail after all if that was asked for.
   *
   * @return whether it is out
   */
  boolean send(Sent message) {
    ProviderError failure = failures.poll();
    if (failure != null) {
      sent.put(message.id(), message.lost());
      tell(message, MessageStatus.FAILED, null, null, List.of(failure));
      return false;
    }
    sent.put(message.id(), message);
    Pricing pricing =
        message.recipients().isEmpty()
            ? null
            : pricing(message, message.recipients().get(0), message.at());
    tell(message, MessageStatus.SENT, null, pricing, List.of());
    message.recipients().stream().filter(this::isOnline).forEach(who -> deliver(message.id(), who));
    return true;
  }

  Optional<Sent> find(MessageId id) {
    return Optional.ofNullable(sent.get(id));
  }

  /** What was sent to a group and did not fail, in that order; pins are not among it. */
  List<MessageDraft> sentTo(GroupId group) {
    return sent.values().stream()
        .filter(message -> group.equals(message.group()) && !message.recipients().isEmpty())
        .flatMap(message -> Stream.ofNullable(message.draft()))
        .toList();
  }

  /** Whether somebody has it; so they have whatever the business has not sent. */
  boolean hasReached(MessageId id, ParticipantId who) {
    return find(id).map(message -> message.hasReached(who)).orElse(true);
  }

  /** Lets somebody see it or listen to it, whose phone has it. */
  void open(MessageId id, ParticipantId who, MessageStatus status) {
    Sent message =
        find(id)
            .orElseThrow(
                () -> new CannotHappenException("the business has sent no message of this id"));
    Participant person =
        message
            .recipient(who)
            .orElseThrow(
                () ->
                    new CannotHappenException(
                        "this person was not sent the message, or it failed, or they are not known"
                            + " by this id"));
    checkOnline(person);
    if (status.equals(MessageStatus.PLAYED) && !message.isVoice()) {
      throw new CannotHappenException("only voice messages are listened to, send one as voice");
    }
    MessageStatus reached = message.reached().get(person);
    if (reached == null) {
      throw new CannotHappenException(
          "the message has not reached this person, let them come online first");
    }
    if (reached.equals(status) || reached.equals(MessageStatus.PLAYED)) {
      throw new CannotHappenException("this person has done so already");
    }
    sent.put(id, message.reaching(person, status));
    tell(message, status, person.id(), null, List.of());
  }

  private boolean isOnline(Participant person) {
    return offline.stream().noneMatch(person.id()::isSameAs);
  }

  /** Nobody does anything whose phone is off. */
  void checkOnline(Participant person) {
    if (!isOnline(person)) {
      throw new CannotHappenException("this person's phone is off, let them come online first");
    }
  }

  void goOffline(Participant person) {
    checkOnline(person);
    offline.add(person.id());
  }

  /**
   * Delivers what has waited, in the order it was sent, unless it has waited for too long.
   *
   * @param stillThere whether the person gets what was sent to that group
   */
  void comeOnline(ParticipantId who, Predicate<Sent> stillThere) {
    if (!offline.removeIf(who::isSameAs)) {
      throw new CannotHappenException(
          "this person's phone is on, or was switched off under another id; use that one");
    }
    Instant time = now.get().occurredAt();
    for (Sent message : List.copyOf(sent.values())) {
      message
          .recipient(who)
          .filter(person -> !message.reached().containsKey(person))
          .filter(person -> time.isBefore(message.at().plus(TRIED_FOR)) && stillThere.test(message))
          .ifPresent(person -> deliver(message.id(), person));
    }
  }

  private void deliver(MessageId id, Participant person) {
    Sent message = sent.get(id);
    Instant time = now.get().occurredAt();
    Pricing pricing = pricing(message, person, time);
    if (message.category() == PricingCategory.SERVICE) {
      serviceDeliveries.merge(month(time), 1, Integer::sum);
    }
    sent.put(id, message.reaching(person, MessageStatus.DELIVERED));
    arrived.accept(id);
    tell(message, MessageStatus.DELIVERED, person.id(), pricing, List.of());
  }

  /** By the rules at the time it is delivered, and the window as it was when it was sent. */
  private Pricing pricing(Sent message, Participant person, Instant time) {
    CustomerServiceWindow closed = CustomerServiceWindow.closed();
    DeliveryCharge charge =
        new DeliveryCost(
                time,
                message.window().isOpenAt(message.at()) ? closed.afterMessageAt(time) : closed,
                serviceDeliveries.getOrDefault(month(time), 0))
            .of(message.category(), List.of(person.id()))
            .get(0);
    boolean regular = message.group() == null || charge.isCharged();
    String category = message.category().name().toLowerCase(Locale.ROOT);
    return new Pricing(
        regular ? Pricing.REGULAR : Pricing.FREE_GROUP_CUSTOMER_SERVICE,
        message.group() == null ? category : "group_" + category,
        regular,
        MODEL,
        null);
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atOffset(ZoneOffset.UTC));
  }

  private void tell(
      Sent message,
      MessageStatus status,
      @Nullable ParticipantId person,
      @Nullable Pricing pricing,
      List<ProviderError> errors) {
    Origin origin = now.get();
    if (message.group() != null) {
      announcements.add(
          new MessageStatusChanged(
              origin,
              message.group(),
              message.id(),
              status,
              person,
              pricing,
              errors,
              message.reference()));
      return;
    }
    ParticipantId recipient = person == null ? message.recipients().get(0).id() : person;
    announcements.add(
        new PrivateStatusChanged(
            origin,
            message.id(),
            status,
            recipient,
            pricing,
            errors,
            message.reference(),
            PrivateJson.status(
                origin, message.id(), status, recipient, pricing, errors, message.reference())));
  }
}
