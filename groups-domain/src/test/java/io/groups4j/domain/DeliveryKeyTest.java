package io.groups4j.domain;

import static io.groups4j.domain.Samples.AT_NOON;
import static io.groups4j.domain.Samples.ERRORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Equal for repeats, different for different facts, whatever the identifiers look like. */
class DeliveryKeyTest {

  private static final Origin LATER = Origin.at(AT_NOON.occurredAt().plusSeconds(1));
  private static final Origin ELSEWHERE =
      new Origin(AT_NOON.occurredAt(), new PhoneNumberId("106"), null);

  /** What makes keys go wrong: separators, escapes, and texts that look like the other kind's. */
  private static final List<String> TRICKY =
      List.of(
          "a",
          "b",
          "a/b",
          "a|b",
          "a%7Cb",
          "a%b",
          "|",
          "%",
          "%7C",
          "%25",
          "||",
          "r",
          "g|r",
          "1:a",
          AT_NOON.occurredAt().toString(),
          "group-deleted",
          "106");

  @Test
  void noTwoFactsShareAKey() {
    Map<String, Object> factByKey = new HashMap<>();
    for (String one : TRICKY) {
      GroupId group = new GroupId(one);
      RequestId request = new RequestId(one);
      add(factByKey, List.of("created", one), created(AT_NOON, group, null));
      add(factByKey, List.of("deleted", one), new GroupDeleted(AT_NOON, group, null));
      add(
          factByKey,
          List.of("creation failed by request", one),
          new GroupCreationFailed(AT_NOON, request, "x", ERRORS));
      for (Origin origin : List.of(AT_NOON, LATER, ELSEWHERE)) {
        add(
            factByKey,
            List.of("creation failed by subject", origin, one),
            new GroupCreationFailed(origin, null, one, ERRORS));
      }
      for (Origin origin : List.of(AT_NOON, LATER)) {
        add(
            factByKey,
            List.of("deletion failed by time", origin, one),
            new GroupDeletionFailed(origin, group, null, ERRORS));
      }
      for (String other : TRICKY) {
        add(
            factByKey,
            List.of("deletion failed by request", one, other),
            new GroupDeletionFailed(AT_NOON, group, new RequestId(other), ERRORS));
        for (String raw : List.of("{}", "[]", other)) {
          add(
              factByKey,
              List.of("unrecognized", one, other, raw),
              new UnrecognizedEvent(AT_NOON, null, one, other, "why", raw));
        }
      }
    }
  }

  @Test
  void noTwoRandomFactsShareAKey() {
    Random random = new Random(20261121);
    Map<String, Object> factByKey = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String one = text(random);
      String other = text(random);
      add(
          factByKey,
          List.of("deletion failed", one, other),
          new GroupDeletionFailed(AT_NOON, new GroupId(one), new RequestId(other), ERRORS));
      add(
          factByKey,
          List.of("unrecognized", one, other),
          new UnrecognizedEvent(AT_NOON, null, one, other, "why", "{}"));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      text.append("|%7C25a/".charAt(random.nextInt(8)));
    }
    return text.toString();
  }

  private static void add(Map<String, Object> factByKey, List<Object> fact, GroupEvent event) {
    Object before = factByKey.put(event.deliveryKey(), fact);
    if (!fact.equals(before)) {
      assertNull(before, () -> before + " and " + fact + " share " + event.deliveryKey());
    }
  }

  @Test
  void aRepeatHasTheSameKeyWhateverElseTheProviderSays() {
    GroupId group = new GroupId("g");
    RequestId request = new RequestId("r");
    List<ProviderError> otherErrors = new ArrayList<>(ERRORS);
    otherErrors.add(ProviderError.of(1, "again"));
    assertSameKey(
        created(AT_NOON, group, request),
        new GroupCreated(LATER, group, null, "Book club", null, JoinApprovalMode.AUTO_APPROVE));
    assertSameKey(new GroupDeleted(AT_NOON, group, request), new GroupDeleted(LATER, group, null));
    assertSameKey(
        new GroupCreationFailed(AT_NOON, request, "x", ERRORS),
        new GroupCreationFailed(LATER, request, null, otherErrors));
    assertSameKey(
        new GroupCreationFailed(AT_NOON, null, "x", ERRORS),
        new GroupCreationFailed(AT_NOON, null, "x", otherErrors));
    assertSameKey(
        new GroupDeletionFailed(AT_NOON, group, request, ERRORS),
        new GroupDeletionFailed(LATER, group, request, otherErrors));
    assertSameKey(
        new GroupDeletionFailed(AT_NOON, group, null, ERRORS),
        new GroupDeletionFailed(ELSEWHERE, group, null, otherErrors));
    assertSameKey(
        new UnrecognizedEvent(AT_NOON, null, "t", "k", "why", "{}"),
        new UnrecognizedEvent(LATER, group, "t", "k", "why else", "{}"));
  }

  private static GroupCreated created(Origin origin, GroupId group, RequestId request) {
    return new GroupCreated(origin, group, request, null, null, null);
  }

  private static void assertSameKey(GroupEvent first, GroupEvent repeat) {
    assertEquals(first.deliveryKey(), repeat.deliveryKey());
  }
}
