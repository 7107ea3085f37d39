package io.groups4j.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests and bodies as Meta sends them. */
final class Deliveries {

  static final String SECRET = "an-app-secret";
  static final String HEADER = "X-Hub-Signature-256";

  private Deliveries() {}

  static WebhookRequest signed(String body) {
    return signed(body.getBytes(StandardCharsets.UTF_8));
  }

  static WebhookRequest signed(byte[] body) {
    return post(body, "sha256=" + HandMadeHmac.hex(SECRET, body));
  }

  static WebhookRequest post(byte[] body, String signature) {
    return new WebhookRequest("POST", null, Map.of(HEADER, List.of(signature)), body);
  }

  static String golden(String name) {
    try (InputStream file =
        Deliveries.class.getResourceAsStream("/golden/webhook/" + name + ".json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A delivery with this text as its list of entries. */
  static String entries(String entries) {
    return """
        {"object": "whatsapp_business_account", "entry": [%s]}"""
        .formatted(entries);
  }

  /** An entry with these changes. */
  static String entry(String... changes) {
    return """
        {"id": "102290129340398", "changes": [%s]}"""
        .formatted(String.join(",", changes));
  }

  /** A change of this field with these group objects. */
  static String change(String field, String... groups) {
    return """
        {"value": {"messaging_product": "whatsapp",
          "metadata": {"display_phone_number": "15550783881", "phone_number_id": "106540352242922"},
          "groups": [%s]}, "field": "%s"}"""
        .formatted(String.join(",", groups), field);
  }

  /** A delivery with these group objects in one lifecycle change. */
  static String lifecycle(String... groups) {
    return entries(entry(change("group_lifecycle_update", groups)));
  }

  /** A delivery with these group objects in one participants change. */
  static String participants(String... groups) {
    return entries(entry(change("group_participants_update", groups)));
  }

  /** A delivery with these group objects in one settings change. */
  static String settings(String... groups) {
    return entries(entry(change("group_settings_update", groups)));
  }

  /** A delivery with these members in the value of one messages change. */
  static String messages(String... members) {
    return entries(
        entry(
            """
            {"value": {"messaging_product": "whatsapp",
              "metadata": {"phone_number_id": "106540352242922"}, %s}, "field": "messages"}"""
                .formatted(String.join(",", members))));
  }

  /** A text that somebody has written to group {@code g}, the shortest message there is. */
  static String text(String id) {
    return """
        {"group_id": "g", "id": "%s", "timestamp": "1755548877", "type": "text",
          "text": {"body": "Hello"}}"""
        .formatted(id);
  }

  /** That somebody in group {@code g} has read a message. */
  static String receipt(String id, String participant) {
    return """
        {"id": "%s", "status": "read", "timestamp": "1755548877", "recipient_id": "g",
          "recipient_type": "group", "recipient_participant_id": "%s"}"""
        .formatted(id, participant);
  }

  /** The deletion of a group, the shortest event there is. */
  static String deletion(String group) {
    return """
        {"timestamp": "1755548877", "group_id": "%s", "type": "group_delete"}"""
        .formatted(group);
  }
}
