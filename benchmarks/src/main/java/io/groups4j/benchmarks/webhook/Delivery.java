package io.groups4j.benchmarks.webhook;

import io.groups4j.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A webhook as it comes in.
 *
 * @param body its bytes
 * @param signature what the header says
 */
public record Delivery(byte[] body, String signature) {

  /** What all of them are signed with. */
  public static final String SECRET = "0123456789abcdef0123456789abcdef";

  static final String HEADER = "X-Hub-Signature-256";

  private static final int PEOPLE = 6;

  private static final String GROUP = "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD";

  /** How much comes at once. */
  public enum Size {
    /** Six people join: 0.7 KB. */
    SMALL(PEOPLE),
    /** Eight people have got a message: 3.5 KB. */
    MEDIUM(8),
    /** Six people join in each of a hundred changes: 62 KB. */
    LARGE(100 * PEOPLE);

    private final int events;

    Size(int events) {
      this.events = events;
    }

    /** How many events are in one. */
    public int events() {
      return events;
    }
  }

  /** As many as it takes that none is remembered when it comes round again; none is the same. */
  static List<Delivery> all(Size size) {
    int count = Math.max(64, 4 * Intake.REMEMBERED / size.events());
    return IntStream.range(0, count).mapToObj(number -> number(size, number)).toList();
  }

  /** One that differs from those of all other numbers. */
  public static Delivery number(Size size, int number) {
    String text =
        switch (size) {
          case SMALL -> envelope(joined(number, 0));
          case MEDIUM -> envelope(statuses(number));
          case LARGE -> envelope(hundred(number));
        };
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Delivery(
        body, "sha256=" + HexFormat.of().formatHex(Intake.freshMac().doFinal(body)));
  }

  /** As our intake takes it. */
  public WebhookRequest request() {
    return new WebhookRequest("POST", null, Map.of(HEADER, List.of(signature)), body);
  }

  private static String envelope(String changes) {
    return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"102290129340398\","
        + "\"changes\":["
        + changes
        + "]}]}";
  }

  private static String change(String field, String members) {
    return "{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":"
        + "\"15550783881\",\"phone_number_id\":\"106540352242922\"},"
        + members
        + "},\"field\":\""
        + field
        + "\"}";
  }

  private static String joined(int number, int index) {
    StringBuilder added = new StringBuilder();
    for (int i = 0; i < PEOPLE; i++) {
      added.append(i == 0 ? "" : ",");
      added.append("{\"wa_id\":\"").append(15_550_000_000L + number * 1_000L + index * 10 + i);
      added.append("\",\"username\":\"runner").append(i).append("\"}");
    }
    return change(
        "group_participants_update",
        "\"groups\":[{\"timestamp\":\"1755548877\",\"group_id\":\""
            + GROUP
            + "\",\"type\":\"group_participants_add\",\"reason\":\"invite_link\","
            + "\"added_participants\":["
            + added
            + "]}]");
  }

  private static String statuses(int number) {
    StringBuilder statuses = new StringBuilder();
    for (int i = 0; i < Size.MEDIUM.events(); i++) {
      statuses.append(i == 0 ? "" : ",").append("{\"id\":\"wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQz");
      statuses.append(100_000 + number);
      statuses.append("\",\"status\":\"delivered\",\"timestamp\":\"1755548877\",");
      statuses.append("\"recipient_id\":\"").append(GROUP).append("\",\"recipient_type\":");
      statuses.append("\"group\",\"recipient_participant_id\":\"1555555010").append(i);
      statuses.append("\",\"conversation\":{\"id\":\"7d0c8f6a1b\",\"origin\":{\"type\":");
      statuses.append("\"group_utility\"}},\"pricing\":{\"billable\":true,\"pricing_model\":");
      statuses.append("\"PMP\",\"type\":\"regular\",\"category\":\"group_utility\"}}");
    }
    return change("messages", "\"statuses\":[" + statuses + "]");
  }

  private static String hundred(int number) {
    StringBuilder changes = new StringBuilder();
    for (int i = 0; i < Size.LARGE.events() / PEOPLE; i++) {
      changes.append(i == 0 ? "" : ",").append(joined(number, i));
    }
    return changes.toString();
  }
}
