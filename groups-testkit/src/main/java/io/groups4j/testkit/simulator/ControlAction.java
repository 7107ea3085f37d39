package io.groups4j.testkit.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be asked of the simulator beside the API, each by its name and with these fields. */
enum ControlAction {
  OPEN_LINK("invite_link", "wa_id", "user_id", "parent_user_id", "username"),
  ASK_TO_JOIN("invite_link", "wa_id", "user_id", "parent_user_id", "username"),
  WITHDRAW("join_request_id"),
  LEAVE("group_id", "wa_id", "user_id"),
  SUSPEND("group_id"),
  CLEAR_SUSPENSION("group_id"),
  APPROVE_TEMPLATE("name"),
  REJECT_TEMPLATE("name", "reason"),
  PAUSE_TEMPLATE("name"),
  WRITE("group_id", "wa_id", "user_id", "text"),
  REPLY("group_id", "wa_id", "user_id", "message_id", "text"),
  REACT("group_id", "wa_id", "user_id", "message_id", "emoji"),
  SEND_FILE(
      "group_id",
      "wa_id",
      "user_id",
      "kind",
      "mime_type",
      "content",
      "caption",
      "file_name",
      "voice",
      "message_id"),
  WRITE_PRIVATELY("wa_id", "user_id", "parent_user_id", "username", "text"),
  READ("message_id", "wa_id", "user_id"),
  PLAY("message_id", "wa_id", "user_id"),
  GO_OFFLINE("wa_id", "user_id"),
  COME_ONLINE("wa_id", "user_id"),
  ADVANCE_CLOCK("seconds"),
  FAIL_NEXT("error", "retry_after", "after_acting"),
  HOLD_WEBHOOKS,
  RELEASE_WEBHOOKS("order", "aggregated"),
  DUPLICATE_NEXT_WEBHOOK;

  private final List<String> fields;

  ControlAction(String... fields) {
    this.fields = List.of(fields);
  }

  static Optional<ControlAction> at(String path) {
    return Arrays.stream(values()).filter(action -> action.path().equals(path)).findFirst();
  }

  boolean concernsWebhooks() {
    return this == HOLD_WEBHOOKS || this == RELEASE_WEBHOOKS || this == DUPLICATE_NEXT_WEBHOOK;
  }

  /** All of them, with their fields. */
  static String all(String separator) {
    return Stream.of(values()).map(ControlAction::signature).collect(Collectors.joining(separator));
  }

  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> fields() {
    return fields;
  }

  /** Such as {@code leave(group_id, wa_id, user_id)}. */
  String signature() {
    return path() + "(" + String.join(", ", fields) + ")";
  }
}
