package io.groups4j.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Input that is known to hurt readers, by what is wrong with it. The first one is a normal one. */
final class HostileInputs {

  /** The name of what the others are compared with. */
  static final String NORMAL = "normal";

  private static final int THREE_MEGABYTES = 3_000_000;
  private static final int BYTE = 0xFF;

  private final Map<String, byte[]> inputs = new LinkedHashMap<>();

  private HostileInputs() {}

  /** Bodies of webhooks, each around a group that is told all the same where it can be read. */
  static Map<String, byte[]> webhooks() {
    HostileInputs all = new HostileInputs();
    all.add(NORMAL, webhook(repeated(deletion("G"), 400)));
    all.addJson(HostileInputs::webhookWith);
    all.add("1 000 changes", changes(1_000));
    all.add(
        "3 MB of changes that say nothing",
        envelope(repeated("{\"field\":\"x\",\"value\":{}}", THREE_MEGABYTES / 25)));
    return all.inputs;
  }

  /** Answers to a look at a group. The first two bytes choose call and status. */
  static Map<String, byte[]> answers() {
    HostileInputs all = new HostileInputs();
    all.add(NORMAL, answer("\"participants\":[" + repeated("{\"wa_id\":\"15555550101\"}", 1_500)));
    all.addJson(value -> answer("\"participants\":[{\"wa_id\":\"1\"}],\"x\":[" + value));
    return all.inputs;
  }

  /** Pictures, or what pretends to be one. */
  static Map<String, byte[]> pictures() {
    HostileInputs all = new HostileInputs();
    all.add(NORMAL, picture(0x11, 60_000, 1));
    all.add("5 MB of fill bytes", picture(BYTE, 5_000_000, 1));
    all.add("5 MB in segments of nothing", picture(0x11, 2, 1_200_000));
    all.add("5 MB without an end", new byte[5_000_000]);
    return all.inputs;
  }

  /** Files of properties. */
  static Map<String, byte[]> configurations() {
    HostileInputs all = new HostileInputs();
    String good = "groups.provider=meta-graph\ngroups.meta-graph.phone-number-id=1\n";
    all.add(NORMAL, text(good + "other.key.of.somebody=else\n".repeat(2_000)));
    all.add("100 000 unknown keys", text(good + numbered("groups.meta-graph.key-", 100_000)));
    all.add("a key of 3 MB", text(good + "groups." + "x".repeat(THREE_MEGABYTES) + "=1\n"));
    all.add(
        "a value of 3 MB",
        text(good + "groups.meta-graph.deadline=PT" + "9".repeat(THREE_MEGABYTES) + "S\n"));
    all.add(
        "a number of 100 000 digits",
        text(good + "groups.meta-graph.max-attempts=" + "9".repeat(100_000) + "\n"));
    return all.inputs;
  }

  /** What can be wrong with a value of JSON, wherever it stands. */
  private void addJson(Function<String, byte[]> around) {
    add("nesting 10 000 deep", around.apply("[".repeat(10_000) + "]".repeat(10_000)));
    add("60 levels, many times", around.apply(repeated("[".repeat(55) + "]".repeat(55), 3_000)));
    add("a number of 100 000 digits", around.apply("9".repeat(100_000)));
    add("1e999999", around.apply(repeated("1e999999", 10_000)));
    add("duplicate keys", around.apply("{" + repeated("\"group_id\":\"x\"", 20_000) + "}"));
    add("keys of equal hash", around.apply("{" + equalHashes() + "}"));
    add("NUL and lone surrogates", around.apply(repeated("\"\\u0000\\ud800\\udfff\"", 10_000)));
    add("3 MB of escapes", around.apply("\"" + "\\u0041".repeat(THREE_MEGABYTES / 6) + "\""));
    add("3 MB of text", around.apply("\"" + "x".repeat(THREE_MEGABYTES) + "\""));
    add("3 MB of empty objects", around.apply(repeated("{}", THREE_MEGABYTES / 3)));
    byte[] broken = around.apply("\"" + "?".repeat(100_000) + "\"");
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '?' ? (byte) 0xF0 : broken[i];
    }
    add("invalid UTF-8", broken);
    add("NUL bytes", text("\0".repeat(100_000)));
    add(
        "a byte order mark",
        text("\uFEFF" + new String(around.apply("1"), StandardCharsets.UTF_8)));
  }

  private void add(String name, byte[] input) {
    inputs.put(name, input);
  }

  private static byte[] webhookWith(String value) {
    return webhook(deletion("G") + ",{\"type\":\"group_delete\",\"x\":" + value + "}");
  }

  private static byte[] webhook(String groups) {
    return envelope(
        "{\"field\":\"group_lifecycle_update\",\"value\":{\"messaging_product\":\"whatsapp\","
            + "\"metadata\":{\"phone_number_id\":\"1\"},\"groups\":["
            + groups
            + "]}}");
  }

  private static byte[] changes(int count) {
    String change =
        "{\"field\":\"group_lifecycle_update\",\"value\":{\"groups\":[" + deletion("G") + "]}}";
    return envelope(repeated(change, count));
  }

  private static byte[] envelope(String changes) {
    return text(
        "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":["
            + changes
            + "]}]}");
  }

  private static String deletion(String group) {
    return "{\"timestamp\":\"1763716530\",\"type\":\"group_delete\",\"group_id\":\""
        + group
        + "\",\"request_id\":\"R\"}";
  }

  private static byte[] answer(String members) {
    return text("\u0001\0{\"id\":\"G\",\"subject\":\"Book club\"," + members + "]}");
  }

  private static byte[] picture(int content, int length, int segments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) BYTE, (byte) 0xD8});
    for (int i = 0; i < segments; i++) {
      int size = Math.min(length, 65_000);
      bytes.writeBytes(new byte[] {(byte) BYTE, (byte) 0xE1, (byte) (size >> 8), (byte) size});
      for (int j = 2; j < size; j++) {
        bytes.write(content);
      }
    }
    for (int rest = length - 65_000; rest > 0; rest--) {
      bytes.write(content);
    }
    return bytes.toByteArray();
  }

  /** Names whose hash codes are all the same. */
  private static String equalHashes() {
    return IntStream.range(0, 1 << 14)
        .mapToObj(
            number ->
                "\""
                    + IntStream.range(0, 14)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining())
                    + "\":1")
        .collect(Collectors.joining(","));
  }

  private static String numbered(String key, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> key + number + "=1\n")
        .collect(Collectors.joining());
  }

  private static String repeated(String item, int count) {
    return String.join(",", Collections.nCopies(count, item));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
