package io.groups4j.verification.receiving;

import io.groups4j.testkit.fixture.Signatures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A webhook as it goes over the wire.
 *
 * @param facts what it tells, by the id of the message or of the deleted group
 * @param genuine whether its signature holds
 * @param request head and body
 */
record Delivery(List<String> facts, boolean genuine, byte[] request) {

  static final String HEADER = "X-Hub-Signature-256: ";

  static Delivery of(List<String> facts) {
    byte[] body = body(facts, "Hello");
    return new Delivery(facts, true, request(signature(body), body));
  }

  /** Of one message that says this. */
  static Delivery of(String message, String text) {
    byte[] body = body(List.of(message), text);
    return new Delivery(List.of(message), true, request(signature(body), body));
  }

  /**
   * One that nobody sent who knows the secret.
   *
   * @param forging gives the header line, or none, for the one that would be right
   */
  static Delivery forged(List<String> facts, UnaryOperator<String> forging) {
    byte[] body = body(facts, "Hello");
    return new Delivery(facts, false, request(forging.apply(signature(body)), body));
  }

  /** Facts that begin with m are messages, others are deletions of groups. */
  private static byte[] body(List<String> facts, String text) {
    List<String> changes = new ArrayList<>();
    String deletions =
        facts.stream()
            .filter(fact -> !fact.startsWith("m"))
            .map(
                """
                {"timestamp": "1755548877", "group_id": "%s", "type": "group_delete"}"""
                    ::formatted)
            .collect(Collectors.joining(","));
    if (!deletions.isEmpty()) {
      changes.add(change("group_lifecycle_update", "groups", deletions));
    }
    facts.stream()
        .filter(fact -> fact.startsWith("m"))
        .map(
            fact ->
                """
                {"group_id": "g", "id": "%s", "timestamp": "1755548877", "type": "text",
                 "text": {"body": "%s"}}"""
                    .formatted(fact, text))
        .forEach(message -> changes.add(change("messages", "messages", message)));
    return """
        {"object": "whatsapp_business_account",
         "entry": [{"id": "102290129340398", "changes": [%s]}]}"""
        .formatted(String.join(",", changes))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String change(String field, String member, String items) {
    return """
        {"value": {"messaging_product": "whatsapp",
          "metadata": {"display_phone_number": "15550783881", "phone_number_id": "106540352242922"},
          "%s": [%s]}, "field": "%s"}"""
        .formatted(member, items, field);
  }

  private static String signature(byte[] body) {
    return HEADER + Signatures.hubSignature(body, Receiver.SECRET) + "\r\n";
  }

  private static byte[] request(String signature, byte[] body) {
    String head =
        "POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(body.length, signature);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }
}
