package io.groups4j.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Input that is known to hurt readers, by what is wrong with it. The first one is a normal one. */
final class HostileInputs {

  /** The name of what the others are compared with. */
  static final String NORMAL = "normal";

  /** What a call costs by itself is next to nothing beside that of so many bytes. */
  static final int LONG_ENOUGH = 20_000;

  private static final int THREE_MEGABYTES = 3_000_000;
  private static final int BYTE = 0xFF;

  /** The bytes that choose call and status. */
  private static final int CHOICE = 2;

  private final Map<String, byte[]> inputs = new LinkedHashMap<>();

  private HostileInputs() {}

  /** Bodies of webhooks, each around a group that is told all the same where it can be read. */
  static Map<String, byte[]> webhooks() {
    HostileInputs all = new HostileInputs();
    all.add(NORMAL, webhook(repeated(deletion("G"), 400)));
    for (String member : List.of("x", "timestamp", "errors")) {
      all.addJson(member, 0, value -> webhookWith(member, value));
    }
    all.add("1 000 changes", changes(1_000));
    all.add(
        "3 MB of changes that say nothing",
        envelope(repeated("{\"field\":\"x\",\"value\":{}}", THREE_MEGABYTES / 25)));
    return all.inputs;
  }

  /** Answers to a look at a group. The first two bytes choose call and status. */
  static Map<String, byte[]> answers() {
    HostileInputs all = new HostileInputs();
    all.add(
        NORMAL,
        answer("\"participants\":[" + repeated("{\"wa_id\":\"15555550101\"}", 1_500) + "]"));
    for (String member : List.of("x", "total_participant_count", "error")) {
      all.addJson(member, CHOICE, value -> answer("\"" + member + "\":" + value));
    }
    return all.inputs;
  }

  /** Pictures that can be taken, and what only pretends to be one. */
  static Map<String, byte[]> pictures() {
    HostileInputs all = new HostileInputs();
    all.add(NORMAL, picture(new byte[0], 60_000));
    all.add("5 MB of fill bytes", picture(filled(5_000_000, BYTE), 100));
    all.add("5 MB in segments of nothing", picture(nothings(1_200_000), 100));
    all.add("5 MB without an end", filled(5_000_000, BYTE));
    all.add("5 MB of nothing", new byte[5_000_000]);
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

  /**
   * What can be wrong with a value of JSON.
   *
   * @param member where it stands
   * @param head how many bytes are no part of the text
   */
  private void addJson(String member, int head, Function<String, byte[]> around) {
    String at = " in " + member;
    add("nesting 10 000 deep" + at, around.apply("[".repeat(10_000) + "]".repeat(10_000)));
    add("60 levels, many times" + at, around.apply(list("[".repeat(55) + "]".repeat(55), 3_000)));
    add("a number of 100 000 digits" + at, around.apply("9".repeat(100_000)));
    add("1e999999" + at, around.apply(list("1e999999", 10_000)));
    add("duplicate keys" + at, around.apply("{" + repeated("\"group_id\":\"x\"", 20_000) + "}"));
    add("keys of equal hash" + at, around.apply("{" + equalHashes() + "}"));
    add("NUL and lone surrogates" + at, around.apply(list("\"\\u0000\\ud800\\udfff\"", 10_000)));
    add("3 MB of escapes" + at, around.apply("\"" + "\\u0041".repeat(THREE_MEGABYTES / 6) + "\""));
    add("3 MB of text" + at, around.apply("\"" + "x".repeat(THREE_MEGABYTES) + "\""));
    add("3 MB of empty objects" + at, around.apply(list("{}", THREE_MEGABYTES / 3)));
    byte[] broken = around.apply("\"" + "?".repeat(100_000) + "\"");
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '?' ? (byte) 0xF0 : broken[i];
    }
    add("invalid UTF-8" + at, broken);
    byte[] text = around.apply("\"" + "x".repeat(LONG_ENOUGH) + "\"");
    add("NUL bytes" + at, with(text, head, "\0".repeat(100_000)));
    add("a byte order mark" + at, with(text, head, "\uFEFF"));
  }

  private static byte[] with(byte[] text, int at, String inserted) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(text, 0, at);
    all.writeBytes(text(inserted));
    all.write(text, at, text.length - at);
    return all.toByteArray();
  }

  private void add(String name, byte[] input) {
    inputs.put(name, input);
  }

  private static byte[] webhookWith(String member, String value) {
    return webhook(
        deletion("G")
            + ",{\"type\":\"group_delete\",\"group_id\":\"H\",\""
            + member
            + "\":"
            + value
            + "}");
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
    return text("\u0001\0{\"id\":\"G\",\"subject\":\"Book club\"," + members + "}");
  }

  /** A grey square, which is hardly more than its header: what is drawn is not looked at. */
  private static byte[] picture(byte[] before, int drawn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) BYTE, (byte) 0xD8});
    bytes.writeBytes(before);
    segment(bytes, 0xC0, new byte[] {8, 1, 0, 1, 0, 1, 1, 0x11, 0});
    segment(bytes, 0xDA, new byte[] {1, 1, 0, 0, 63, 0});
    bytes.writeBytes(filled(drawn, 0x11));
    bytes.writeBytes(new byte[] {(byte) BYTE, (byte) 0xD9});
    return bytes.toByteArray();
  }

  private static void segment(ByteArrayOutputStream bytes, int marker, byte[] content) {
    bytes.writeBytes(new byte[] {(byte) BYTE, (byte) marker, 0, (byte) (content.length + 2)});
    bytes.writeBytes(content);
  }

  private static byte[] nothings(int count) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      segment(bytes, 0xE1, new byte[0]);
    }
    return bytes.toByteArray();
  }

  private static byte[] filled(int count, int content) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) content);
    return bytes;
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

  private static String list(String item, int count) {
    return "[" + repeated(item, count) + "]";
  }

  private static String repeated(String item, int count) {
    return String.join(",", Collections.nCopies(count, item));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
