package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many members an object has makes no difference but to the time it takes. */
class ManyMembersTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks = GroupWebhooks.builder(listener, request -> true).build();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 14, 15, 16, 17, 33, 200})
  void everyOneIsKeptInOrderAndFound(int count) {
    Map<String, String> members = new LinkedHashMap<>();
    IntStream.range(0, count).forEach(i -> members.put("m" + i, "{\"n\":[" + i + ",null,true]}"));
    members.put("type", "\"group_renamed\"");

    receive(text(members));

    assertEquals(text(members), listener.onlyUnrecognized().raw());
    assertEquals("group_renamed", listener.onlyUnrecognized().type());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 14, 15, 16, 17, 33})
  void ofTwoOfOneNameTheLaterCountsInThePlaceOfTheFirst(int between) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("type", "\"group_delete\"");
    IntStream.range(0, between).forEach(i -> members.put("m" + i, "\"" + i + "\""));
    String twice = text(members).replaceFirst("}$", ",\"type\":\"group_renamed\",\"m0\":\"last\"}");

    receive(twice);

    members.put("type", "\"group_renamed\"");
    members.put("m0", "\"last\"");
    assertEquals(text(members), listener.onlyUnrecognized().raw());
    assertEquals("group_renamed", listener.onlyUnrecognized().type());
  }

  @Test
  void objectsWithinObjectsDoNotMix() {
    String nested = "{\"a\":1,\"type\":\"inner\"}";
    for (int depth = 0; depth < 40; depth++) {
      nested = "{\"b\":2,\"a\":" + nested + ",\"c\":{},\"type\":3}";
    }
    String group = "{\"x\":" + nested + ",\"type\":\"group_renamed\",\"y\":\"\\u00fc\\\"\"}";

    receive(group);

    assertEquals(group.replace("\\u00fc", "\u00fc"), listener.onlyUnrecognized().raw());
    assertEquals("group_renamed", listener.onlyUnrecognized().type());
  }

  private void receive(String group) {
    byte[] body = Deliveries.lifecycle(group).getBytes(StandardCharsets.UTF_8);
    assertEquals(200, webhooks.receive(new WebhookRequest("POST", null, Map.of(), body)).status());
    assertEquals(List.of("group_lifecycle_update"), List.of(listener.onlyUnrecognized().topic()));
  }

  private static String text(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
