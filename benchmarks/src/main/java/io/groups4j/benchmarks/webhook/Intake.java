package io.groups4j.benchmarks.webhook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook taken by the JDK's signature and Jackson, as somebody would write it who knows them:
 * verify, bind to records, walk over the events, leave out what was there before.
 *
 * <p>It does less than ours: what it does not know is passed over, not kept as JSON, and one change
 * of the wrong form loses its neighbours.
 */
public final class Intake {

  /** How many events are remembered, on both sides, where no delivery is to be known again. */
  static final int REMEMBERED = 1_000;

  private final ObjectMapper json =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Map<String, Boolean> seen;

  /**
   * An intake that has seen nothing.
   *
   * @param remembered how many events it knows again
   */
  public Intake(int remembered) {
    seen =
        Collections.synchronizedMap(
            new LinkedHashMap<>() {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > remembered;
              }
            });
  }

  static Mac freshMac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Delivery.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static boolean confirms(Delivery delivery) {
    byte[] claimed = HexFormat.of().parseHex(delivery.signature().substring("sha256=".length()));
    return MessageDigest.isEqual(claimed, freshMac().doFinal(delivery.body()));
  }

  /** Hands the events over that were not there before, and says what to answer. */
  public int receive(Delivery delivery, Consumer<Object> listener) throws IOException {
    if (!confirms(delivery)) {
      return 401;
    }
    Webhook webhook = json.readValue(delivery.body(), Webhook.class);
    for (Entry entry : webhook.entry()) {
      for (Change change : entry.changes()) {
        if (change.value().groups() != null) {
          change.value().groups().forEach(group -> joined(group, listener));
        }
        if (change.value().statuses() != null) {
          change.value().statuses().forEach(status -> once(key(status), status, listener));
        }
      }
    }
    return 200;
  }

  /** As ours does: an event for each of them. */
  private void joined(GroupChange group, Consumer<Object> listener) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(group.timestamp()));
    for (Person person : group.addedParticipants()) {
      String key =
          group.groupId() + '|' + group.type() + '|' + group.timestamp() + '|' + person.waId();
      once(key, new Joined(group.groupId(), at, group.reason(), person), listener);
    }
  }

  private static String key(Status status) {
    return status.id() + '|' + status.status() + '|' + status.recipientParticipantId();
  }

  private void once(String key, Object event, Consumer<Object> listener) {
    if (seen.put(key, Boolean.TRUE) == null) {
      listener.accept(event);
    }
  }

  record Webhook(String object, List<Entry> entry) {}

  record Entry(String id, List<Change> changes) {}

  record Change(Value value, String field) {}

  record Value(Metadata metadata, List<GroupChange> groups, List<Status> statuses) {}

  record Metadata(String displayPhoneNumber, String phoneNumberId) {}

  record GroupChange(
      String timestamp,
      String groupId,
      String type,
      String reason,
      String requestId,
      String subject,
      String inviteLink,
      List<Person> addedParticipants,
      List<Person> removedParticipants) {}

  record Person(String waId, String userId, String username, String input) {}

  record Joined(String groupId, Instant at, String reason, Person person) {}

  record Status(
      String id,
      String status,
      String timestamp,
      String recipientId,
      String recipientType,
      String recipientParticipantId,
      Conversation conversation,
      Pricing pricing) {}

  record Conversation(String id, Origin origin) {}

  record Origin(String type) {}

  record Pricing(Boolean billable, String pricingModel, String type, String category) {}
}
