package io.groups4j.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One event of every kind. A new kind has to join, or its tests fail. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Origin AT_NOON = Origin.at(NOON);
  static final Origin ON_A_NUMBER =
      new Origin(NOON, new PhoneNumberId("106540352242922"), "102290129340398");
  static final GroupId GROUP = new GroupId("g1");
  static final RequestId REQUEST = new RequestId("r1");
  static final List<ProviderError> ERRORS = List.of(ProviderError.of(131211, "Limit reached"));

  static final Map<Class<?>, GroupEvent> BY_KIND =
      Map.of(
          GroupCreated.class,
          new GroupCreated(
              ON_A_NUMBER,
              GROUP,
              REQUEST,
              "Book club",
              InviteLink.of("https://chat.whatsapp.com/LfX8Qz3"),
              JoinApprovalMode.AUTO_APPROVE),
          GroupCreationFailed.class,
          new GroupCreationFailed(ON_A_NUMBER, REQUEST, "Book club", ERRORS),
          GroupDeleted.class,
          new GroupDeleted(ON_A_NUMBER, GROUP, REQUEST),
          GroupDeletionFailed.class,
          new GroupDeletionFailed(ON_A_NUMBER, GROUP, REQUEST, ERRORS),
          UnrecognizedEvent.class,
          new UnrecognizedEvent(
              ON_A_NUMBER, GROUP, "group_moon_update", "full", "unknown topic", "{\"a\":1}"));

  private Samples() {}
}
