package io.groups4j.domain;

import static io.groups4j.domain.Samples.AT_NOON;
import static io.groups4j.domain.Samples.DONE;
import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOT_DONE;
import static io.groups4j.domain.Samples.REQUEST;
import static io.groups4j.domain.Samples.WISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two facts never share a key, and a repeat always does. */
class ManagementDeliveryKeyTest {

  private static final Origin LATER = Origin.at(AT_NOON.occurredAt().plusSeconds(1));
  private static final Origin ELSEWHERE =
      new Origin(AT_NOON.occurredAt(), new PhoneNumberId("106"), "102");
  private static final GroupId OTHER_GROUP = new GroupId("g2");

  private static final Participant ANA = person("1", null, null);
  private static final List<Participant> PEOPLE =
      List.of(
          ANA,
          person(null, "1", null),
          person(null, null, "1"),
          person("1", "1", null),
          person("1", null, "1"),
          person("1|", null, null),
          person("1", "|", null),
          person("1%7C", null, null),
          person("2", null, null));

  private static Participant person(String waId, String userId, String input) {
    return new Participant(new ParticipantId(waId, userId, input), null, null);
  }

  @Test
  void everyFactAboutAPersonHasAKeyOfItsOwn() {
    List<GroupEvent> facts = new ArrayList<>();
    for (Origin origin : List.of(AT_NOON, LATER)) {
      for (GroupId group : List.of(GROUP, OTHER_GROUP)) {
        for (Participant person : PEOPLE) {
          facts.add(new ParticipantJoined(origin, group, person, null));
          facts.add(new ParticipantLeft(origin, group, person));
          facts.add(removed(origin, group, null, List.of(person), List.of()));
          facts.add(removed(origin, group, null, List.of(), List.of(person)));
          facts.add(removed(origin, group, null, List.of(ANA, person), List.of()));
          facts.add(removed(origin, group, null, List.of(ANA), List.of(person)));
        }
        for (String wish : List.of("1", "1|", "|1", "1%7C", "g2")) {
          JoinRequestId id = new JoinRequestId(wish);
          facts.add(new JoinRequested(origin, group, id, null, null));
          facts.add(new JoinRequestWithdrawn(origin, group, id, null, null));
        }
        facts.add(new GroupSuspended(origin, group));
        facts.add(new GroupSuspensionCleared(origin, group));
        facts.add(updated(origin, group, null, DONE, null));
        facts.add(updated(origin, group, null, null, DONE));
      }
    }
    for (GroupId group : List.of(GROUP, OTHER_GROUP)) {
      for (String request : List.of("1", "|", "", AT_NOON.occurredAt().toString())) {
        if (!request.isEmpty()) {
          facts.add(removed(AT_NOON, group, new RequestId(request), List.of(ANA), List.of()));
          facts.add(updated(AT_NOON, group, new RequestId(request), DONE, null));
        }
      }
    }
    Set<String> keys = new HashSet<>();
    for (GroupEvent fact : facts) {
      assertEquals(true, keys.add(fact.deliveryKey()), () -> "shared: " + fact.deliveryKey());
    }
  }

  @Test
  void twoJoinsInTheSameSecondAreTwo() {
    assertEquals(
        2,
        Set.of(
                new ParticipantJoined(AT_NOON, GROUP, ANA, "invite_link").deliveryKey(),
                new ParticipantJoined(AT_NOON, GROUP, PEOPLE.get(8), "invite_link").deliveryKey())
            .size());
  }

  @Test
  void leavingTwiceIsTwo() {
    assertEquals(
        2,
        Set.of(
                new ParticipantLeft(AT_NOON, GROUP, ANA).deliveryKey(),
                new ParticipantLeft(LATER, GROUP, ANA).deliveryKey())
            .size());
  }

  @Test
  void aRepeatHasTheSameKeyWhateverElseTheProviderSays() {
    Participant named = new Participant(ANA.id(), "US.ENT.1", "ana");
    assertSameKey(
        new ParticipantJoined(AT_NOON, GROUP, ANA, null),
        new ParticipantJoined(ELSEWHERE, GROUP, named, "invite_link"));
    assertSameKey(
        new ParticipantLeft(AT_NOON, GROUP, ANA), new ParticipantLeft(ELSEWHERE, GROUP, named));
    assertSameKey(
        removed(AT_NOON, GROUP, REQUEST, List.of(ANA), List.of()),
        removed(LATER, GROUP, REQUEST, List.of(named), List.of()));
    assertSameKey(
        removed(AT_NOON, GROUP, null, List.of(ANA), List.of()),
        removed(ELSEWHERE, GROUP, null, List.of(named), List.of()));
    assertSameKey(
        new JoinRequested(AT_NOON, GROUP, WISH, ANA, null),
        new JoinRequested(ELSEWHERE, GROUP, WISH, null, "invite_link"));
    assertSameKey(
        new JoinRequestWithdrawn(AT_NOON, GROUP, WISH, ANA, null),
        new JoinRequestWithdrawn(ELSEWHERE, GROUP, WISH, null, "invite_link"));
    assertSameKey(
        updated(AT_NOON, GROUP, REQUEST, DONE, null), updated(LATER, GROUP, REQUEST, DONE, null));
    assertSameKey(new GroupSuspended(AT_NOON, GROUP), new GroupSuspended(ELSEWHERE, GROUP));
    assertSameKey(
        new GroupSuspensionCleared(AT_NOON, GROUP), new GroupSuspensionCleared(ELSEWHERE, GROUP));
  }

  @Test
  void twoGroupObjectsOfOneRequestAreTwoFacts() {
    Participant ben = PEOPLE.get(8);
    assertEquals(
        6,
        Set.of(
                removed(AT_NOON, GROUP, REQUEST, List.of(ANA), List.of()).deliveryKey(),
                removed(AT_NOON, GROUP, REQUEST, List.of(ben), List.of()).deliveryKey(),
                removed(AT_NOON, GROUP, REQUEST, List.of(), List.of(ANA)).deliveryKey(),
                removed(AT_NOON, GROUP, REQUEST, List.of(ANA, ben), List.of()).deliveryKey(),
                removed(AT_NOON, GROUP, REQUEST, List.of(ANA), List.of(ben)).deliveryKey(),
                removed(AT_NOON, GROUP, REQUEST, List.of(ben), List.of(ANA)).deliveryKey())
            .size());
    assertEquals(
        7,
        Set.of(
                described(DONE).deliveryKey(),
                described(NOT_DONE).deliveryKey(),
                updated(AT_NOON, GROUP, REQUEST, DONE, null).deliveryKey(),
                updated(AT_NOON, GROUP, REQUEST, null, DONE).deliveryKey(),
                updated(AT_NOON, GROUP, REQUEST, NOT_DONE, null).deliveryKey(),
                updated(AT_NOON, GROUP, REQUEST, null, NOT_DONE).deliveryKey(),
                updated(AT_NOON, GROUP, REQUEST, DONE, NOT_DONE).deliveryKey())
            .size());
  }

  @Test
  void theOrderInWhichPeopleAreNamedDoesNotMatter() {
    Participant ben = PEOPLE.get(8);
    for (RequestId request : new RequestId[] {REQUEST, null}) {
      assertSameKey(
          removed(AT_NOON, GROUP, request, List.of(ANA, ben), List.of()),
          removed(AT_NOON, GROUP, request, List.of(ben, ANA), List.of()));
      assertSameKey(
          removed(AT_NOON, GROUP, request, List.of(), List.of(ANA, ben)),
          removed(AT_NOON, GROUP, request, List.of(), List.of(ben, ANA)));
    }
  }

  @Test
  void theTimeOfReceiptIsInNoKey() {
    Origin received = new Origin(AT_NOON.occurredAt(), null, null, "f");
    Origin again = new Origin(LATER.occurredAt(), null, null, "f");
    Origin other = new Origin(AT_NOON.occurredAt(), null, null, "g");
    List<Function<Origin, GroupEvent>> kinds =
        List.of(
            origin -> new ParticipantJoined(origin, GROUP, ANA, null),
            origin -> new ParticipantLeft(origin, GROUP, ANA),
            origin -> removed(origin, GROUP, null, List.of(ANA), List.of()),
            origin -> updated(origin, GROUP, null, DONE, null),
            origin -> new JoinRequested(origin, GROUP, WISH, null, null),
            origin -> new JoinRequestWithdrawn(origin, GROUP, WISH, null, null),
            origin -> new GroupSuspended(origin, GROUP),
            origin -> new GroupSuspensionCleared(origin, GROUP),
            origin -> new GroupCreationFailed(origin, null, null, ERRORS),
            origin -> new GroupDeletionFailed(origin, GROUP, null, ERRORS),
            origin -> new UnrecognizedEvent(origin, GROUP, "t", "k", "part", "why", "{}"));
    for (Function<Origin, GroupEvent> kind : kinds) {
      assertSameKey(kind.apply(received), kind.apply(again));
      assertNotEquals(kind.apply(received).deliveryKey(), kind.apply(other).deliveryKey());
    }
  }

  @Test
  void noTextIsInAKeyOfSettings() {
    String key = updated(AT_NOON, GROUP, null, DONE, NOT_DONE).deliveryKey();
    assertEquals(-1, key.indexOf(DONE.value()));
    assertEquals(-1, key.indexOf(NOT_DONE.value()));
  }

  private static ParticipantsRemoved removed(
      Origin origin,
      GroupId group,
      RequestId request,
      List<Participant> out,
      List<Participant> in) {
    var failed =
        in.stream().map(who -> new ParticipantsRemoved.FailedRemoval(who, ERRORS)).toList();
    return new ParticipantsRemoved(origin, group, request, out, failed, List.of());
  }

  private static GroupSettingsUpdated updated(
      Origin origin,
      GroupId group,
      RequestId request,
      SettingOutcome subject,
      SettingOutcome picture) {
    return new GroupSettingsUpdated(origin, group, request, subject, null, picture, List.of());
  }

  private static GroupSettingsUpdated described(SettingOutcome description) {
    return new GroupSettingsUpdated(AT_NOON, GROUP, REQUEST, null, description, null, List.of());
  }

  private static void assertSameKey(GroupEvent first, GroupEvent repeat) {
    assertEquals(first.deliveryKey(), repeat.deliveryKey());
  }
}
