package io.groups4j.testkit.contract;

import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.SentMessage;
import io.groups4j.port.RequestRejectedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ways to get {@link GroupMessagesContract} wrong. */
final class MessageMutants {

  private static final Consumer<Broken> ACCEPTS_ALL =
      b ->
          b.send =
              (group, draft) -> {
                try {
                  return b.real.messages().send(group, draft);
                } catch (RequestRejectedException refused) {
                  return new SentMessage(new MessageId("another"), null);
                }
              };

  private MessageMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "aMessageIsToldAsSentAndAsDeliveredToEach",
            "tells of the first person only",
            b -> {
              AtomicReference<ParticipantId> first = new AtomicReference<>();
              b.tell =
                  telling(
                      status -> {
                        first.compareAndSet(null, status.recipient());
                        return status(
                            status,
                            status.recipient() == null ? null : first.get(),
                            status.pricing(),
                            status.reference());
                      });
            }),
        new Mutant(
            "everyKindOfMessageArrivesAsItWasSent",
            "loses the name of a document",
            sending(
                draft ->
                    draft.message() instanceof DocumentMessage document
                        ? MessageDraft.of(
                            new DocumentMessage(document.source(), document.caption(), null))
                        : draft)),
        new Mutant(
            "anAnswerArrivesAsOne",
            "forgets what is answered",
            sending(draft -> new MessageDraft(draft.message(), null, draft.reference()))),
        new Mutant(
            "theReferenceOfAMessageComesWithEachOfItsStatuses",
            "forgets the reference once it is read",
            b ->
                b.tell =
                    telling(
                        status ->
                            status(
                                status,
                                status.recipient(),
                                status.pricing(),
                                status.status().equals(MessageStatus.READ)
                                    ? null
                                    : status.reference()))),
        new Mutant(
            "readingIsToldOfWhoReads",
            "does not say who reads",
            b ->
                b.tell =
                    telling(
                        status ->
                            status(
                                status,
                                status.status().equals(MessageStatus.READ)
                                    ? null
                                    : status.recipient(),
                                status.pricing(),
                                status.reference()))),
        new Mutant(
            "theStatusesSayWhatAMessageCosts",
            "says that all is free",
            b ->
                b.tell =
                    telling(
                        status ->
                            status(
                                status,
                                status.recipient(),
                                new Pricing("regular", "group_utility", false, "PMP", null),
                                status.reference()))),
        new Mutant("aGroupOfNobodyTakesNoMessage", "sends to nobody", ACCEPTS_ALL),
        new Mutant("outsideTheWindowOnlyTemplatesPass", "knows of no window", ACCEPTS_ALL),
        new Mutant(
            "whatSomebodyWritesIsToldAndOpensTheWindow",
            "tells another text",
            b ->
                b.tell =
                    event ->
                        event instanceof GroupMessageReceived heard
                            ? new GroupMessageReceived(
                                heard.origin(),
                                heard.groupId(),
                                heard.messageId(),
                                heard.sender(),
                                null,
                                new ReceivedText("Hm."),
                                null)
                            : event),
        new Mutant(
            "aMessageIsPinnedUntilItIsUnpinned",
            "leaves it pinned",
            b -> b.unpin = (group, message) -> b.real.messages().pin(group, message, 1)),
        new Mutant(
            "aFourthPinPutsTheOldestOut",
            "pins three and no more",
            b ->
                b.pin =
                    (group, message, days) ->
                        b.real.conversations().pinned(group).size() < 3
                            ? b.real.messages().pin(group, message, days)
                            : new SentMessage(message, null)),
        new Mutant(
            "whatWasNotSaidInAGroupIsNotPinnedThere",
            "accepts what is not there",
            b ->
                b.pin =
                    (group, message, days) -> {
                      try {
                        return b.real.messages().pin(group, message, days);
                      } catch (RequestRejectedException unknown) {
                        return new SentMessage(message, null);
                      }
                    }),
        new Mutant(
            "anUnknownGroupIsNotFound",
            "takes a slash in an id for the end of it",
            b ->
                b.send =
                    (group, draft) ->
                        b.real
                            .messages()
                            .send(group.value().contains("/") ? b.anyGroup() : group, draft)));
  }

  private static Consumer<Broken> sending(UnaryOperator<MessageDraft> change) {
    return b -> b.send = (group, draft) -> b.real.messages().send(group, change.apply(draft));
  }

  private static UnaryOperator<GroupEvent> telling(UnaryOperator<MessageStatusChanged> change) {
    return event -> event instanceof MessageStatusChanged status ? change.apply(status) : event;
  }

  private static MessageStatusChanged status(
      MessageStatusChanged status,
      @Nullable ParticipantId recipient,
      @Nullable Pricing pricing,
      @Nullable String reference) {
    return new MessageStatusChanged(
        status.origin(),
        status.groupId(),
        status.messageId(),
        status.status(),
        recipient,
        pricing,
        status.errors(),
        reference);
  }
}
