package io.groups4j.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of every kind. A new kind has to join, or its tests fail. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Origin AT_NOON = Origin.at(NOON);
  static final Origin ON_A_NUMBER =
      new Origin(NOON, new PhoneNumberId("106540352242922"), "102290129340398");
  static final GroupId GROUP = new GroupId("g1");
  static final RequestId REQUEST = new RequestId("r1");
  static final List<ProviderError> ERRORS = List.of(ProviderError.of(131211, "Limit reached"));

  static final JoinRequestId WISH = new JoinRequestId("MTc4NjUzNDc4NjY6MTIwMzYz");
  static final Participant ANA =
      new Participant(new ParticipantId("17865347866", "US.134912"), "US.ENT.7", "@ana.reads");
  static final SettingOutcome DONE = new SettingOutcome("Book club", true, List.of());
  static final SettingOutcome NOT_DONE = new SettingOutcome("Thursdays", false, ERRORS);

  static final MessageId MESSAGE = new MessageId("wamid.MTc4NjUzNDc4NjY");
  static final Pricing PRICING =
      new Pricing(Pricing.REGULAR, "group_utility", true, "PMP", "of 17865347866");

  static final Map<Class<?>, GroupEvent> BY_KIND =
      Stream.of(
              new GroupCreated(
                  ON_A_NUMBER,
                  GROUP,
                  REQUEST,
                  "Book club",
                  InviteLink.of("https://chat.whatsapp.com/LfX8Qz3"),
                  JoinApprovalMode.AUTO_APPROVE),
              new GroupCreationFailed(ON_A_NUMBER, REQUEST, "Book club", ERRORS),
              new GroupDeleted(ON_A_NUMBER, GROUP, REQUEST),
              new GroupDeletionFailed(ON_A_NUMBER, GROUP, REQUEST, ERRORS),
              new ParticipantJoined(ON_A_NUMBER, GROUP, ANA, "invite_link"),
              new ParticipantLeft(ON_A_NUMBER, GROUP, ANA),
              new ParticipantsRemoved(
                  ON_A_NUMBER, GROUP, REQUEST, List.of(ANA), List.of(), List.of()),
              new JoinRequested(ON_A_NUMBER, GROUP, WISH, ANA, "invite_link"),
              new JoinRequestWithdrawn(ON_A_NUMBER, GROUP, WISH, ANA, null),
              new GroupSettingsUpdated(ON_A_NUMBER, GROUP, REQUEST, DONE, NOT_DONE, null, ERRORS),
              new GroupSuspended(ON_A_NUMBER, GROUP),
              new GroupSuspensionCleared(ON_A_NUMBER, GROUP),
              new GroupMessageReceived(
                  ON_A_NUMBER, GROUP, MESSAGE, ANA, "Ana", new ReceivedText("ana says"), MESSAGE),
              new MessageStatusChanged(
                  ON_A_NUMBER,
                  GROUP,
                  MESSAGE,
                  MessageStatus.READ,
                  ANA.id(),
                  PRICING,
                  ERRORS,
                  "order of ana"),
              new PrivateMessageReceived(ON_A_NUMBER, MESSAGE, ANA, "Ana", "{\"a\":1}"),
              new PrivateStatusChanged(
                  ON_A_NUMBER,
                  MESSAGE,
                  MessageStatus.FAILED,
                  ANA.id(),
                  PRICING,
                  ERRORS,
                  "order of ana",
                  "{\"a\":1}"),
              new UnrecognizedEvent(
                  ON_A_NUMBER, GROUP, "group_moon_update", "full", "unknown topic", "{\"a\":1}"))
          .collect(Collectors.toUnmodifiableMap(GroupEvent::getClass, Function.identity()));

  private Samples() {}
}
