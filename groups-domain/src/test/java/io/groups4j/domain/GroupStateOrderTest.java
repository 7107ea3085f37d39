package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However the same events arrive, and however often, the state is the same. */
class GroupStateOrderTest {

  private static final long SEED = 20261121;
  private static final GroupId GROUP = Samples.GROUP;
  private static final Instant START = Samples.NOON;

  private final Random random = new Random(SEED);

  @Test
  void anyOrderAndAnyRepeatsGiveTheSameState() {
    for (int round = 0; round < 3_000; round++) {
      // Few seconds, so that many things happen in the same one.
      List<GroupEvent> events = events(1 + random.nextInt(12), 1 + random.nextInt(6));
      GroupState begin = beginning();
      GroupState expected = fold(begin, events);
      for (int shuffle = 0; shuffle < 4; shuffle++) {
        List<GroupEvent> arrived = new ArrayList<>(events);
        for (int repeats = random.nextInt(5); repeats > 0; repeats--) {
          arrived.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(arrived, random);
        int at = round;
        assertEquals(expected, fold(begin, arrived), () -> "seed " + SEED + ", round " + at);
        assertEquals(expected.group(), fold(begin, arrived).group());
      }
    }
  }

  @Test
  void aStateThatKnowsAnEventDoesNotChangeByIt() {
    for (int round = 0; round < 1_000; round++) {
      List<GroupEvent> events = events(8, 4);
      GroupState state = fold(beginning(), events);
      for (GroupEvent event : events) {
        assertEquals(state, state.after(event));
      }
    }
  }

  /** The oracle is a plain set of names, told in order. */
  @Test
  void inOrderItIsWhatAPlainSetWouldBe() {
    for (int round = 0; round < 1_000; round++) {
      Set<String> in = new TreeSet<>();
      GroupState state = GroupState.of(GROUP).after(created(0));
      int second = 1;
      for (int step = 0; step < 30; step++, second++) {
        String name = Integer.toString(random.nextInt(6));
        Participant person = new Participant(anyName(name), null, null);
        boolean joins = random.nextInt(2) == 0;
        if (joins) {
          in.add(name);
          state = state.after(new ParticipantJoined(at(second), GROUP, whole(name), null));
        } else if (!in.contains(name)) {
          continue;
        } else if (random.nextBoolean()) {
          in.remove(name);
          state = state.after(new ParticipantLeft(at(second), GROUP, person));
        } else {
          in.remove(name);
          state = state.after(removal(second, person));
        }
        assertEquals(in, names(state));
      }
    }
  }

  /** The oracle knows in which order things happened within a second; the provider does not say. */
  @Test
  void inAnyOrderItIsWhatHappenedWithinEverySecond() {
    for (int round = 0; round < 2_000; round++) {
      int readAt = random.nextInt(6);
      GroupState read = GroupState.of(GROUP);
      Set<String> in = new TreeSet<>();
      boolean suspended = false;
      List<GroupEvent> events = new ArrayList<>(List.of(created(0)));
      for (int second = 1; second < 6; second++) {
        if (second == readAt) {
          read = reading(in, suspended, second);
        }
        for (String name : List.of("1", "2", "3")) {
          // No more: one kind of event of one person in one second is one fact.
          for (int changes = random.nextInt(3); changes > 0; changes--) {
            boolean joins = in.add(name);
            if (!joins) {
              in.remove(name);
            }
            events.add(
                joins
                    ? new ParticipantJoined(at(second), GROUP, whole(name), null)
                    : new ParticipantLeft(
                        at(second), GROUP, new Participant(anyName(name), null, null)));
          }
        }
        for (int changes = random.nextInt(3); changes > 0; changes--) {
          suspended = !suspended;
          events.add(
              suspended
                  ? new GroupSuspended(at(second), GROUP)
                  : new GroupSuspensionCleared(at(second), GROUP));
        }
      }
      events.addAll(events.subList(0, random.nextInt(events.size())));
      Collections.shuffle(events, random);
      GroupState state = fold(read, events);
      assertEquals(in, names(state), "seed " + SEED + ", round " + round);
      assertEquals(suspended, state.group().suspended(), "seed " + SEED + ", round " + round);
    }
  }

  private static GroupState reading(Set<String> in, boolean suspended, int second) {
    List<Participant> people = in.stream().map(GroupStateOrderTest::whole).toList();
    return GroupState.of(
        new Group(GROUP, "Read", null, null, suspended, null, people, people.size()),
        START.plusSeconds(second).plusMillis(600));
  }

  private static Set<String> names(GroupState state) {
    return state.group().participants().stream()
        .map(person -> person.id().waId() == null ? "?" : person.id().waId().substring(3))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static GroupState fold(GroupState begin, List<GroupEvent> events) {
    GroupState state = begin;
    for (GroupEvent event : events) {
      state = state.after(event);
    }
    return state;
  }

  private GroupState beginning() {
    List<Participant> people = List.of(whole("1"), new Participant(anyName("2"), null, "two"));
    Group group = new Group(GROUP, "Read", null, null, null, null, people, 2);
    return switch (random.nextInt(3)) {
      case 0 -> GroupState.of(GROUP);
      case 1 -> GroupState.of(group, START.plusSeconds(2));
      default -> GroupState.of(group, Instant.EPOCH);
    };
  }

  private List<GroupEvent> events(int count, int seconds) {
    Set<GroupEvent> events = new HashSet<>();
    for (int i = 0; i < count; i++) {
      events.add(event(random.nextInt(seconds)));
    }
    return List.copyOf(events);
  }

  private GroupEvent event(int second) {
    return switch (random.nextInt(10)) {
      case 0 -> created(second);
      case 1, 2, 3 -> new ParticipantJoined(at(second), GROUP, anybody(), null);
      case 4, 5 -> new ParticipantLeft(at(second), GROUP, anybody());
      case 6 -> removal(second, anybody());
      case 7 -> settings(second);
      case 8 ->
          random.nextInt(4) == 0
              ? new GroupDeleted(at(second), GROUP, null)
              : new GroupSuspended(at(second), GROUP);
      default -> new GroupSuspensionCleared(at(second), GROUP);
    };
  }

  /** A group is created once, so what is said of that does not differ. */
  private static GroupCreated created(int second) {
    return new GroupCreated(
        at(second), GROUP, null, "Created", null, JoinApprovalMode.APPROVAL_REQUIRED);
  }

  private static ParticipantsRemoved removal(int second, Participant person) {
    return new ParticipantsRemoved(at(second), GROUP, null, List.of(person), List.of(), List.of());
  }

  private GroupSettingsUpdated settings(int second) {
    String text = random.nextInt(4) == 0 ? null : List.of("a", "b", "c").get(random.nextInt(3));
    var outcome = new SettingOutcome(text, random.nextBoolean(), List.of());
    return random.nextBoolean()
        ? new GroupSettingsUpdated(at(second), GROUP, null, outcome, null, null, List.of())
        : new GroupSettingsUpdated(at(second), GROUP, null, null, outcome, outcome, List.of());
  }

  private Participant anybody() {
    String username = List.of("ana", "bea", "@cleo").get(random.nextInt(3));
    return new Participant(
        anyName(Integer.toString(random.nextInt(4))),
        random.nextBoolean() ? null : "US.ENT.1",
        random.nextBoolean() ? null : username);
  }

  private static Participant whole(String name) {
    return new Participant(new ParticipantId("100" + name, "US." + name), null, null);
  }

  /** One of the ways in which the provider names the same person. */
  private ParticipantId anyName(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> ParticipantId.ofWaId("100" + name);
      case 1 -> ParticipantId.ofUserId("US." + name);
      case 2 -> ParticipantId.ofInput("+1 00-" + name);
      case 3 -> ParticipantId.ofInput("US." + name);
      case 4 -> new ParticipantId("100" + name, null, "+100" + name);
      default -> new ParticipantId("100" + name, "US." + name);
    };
  }

  private static Origin at(int second) {
    return Origin.at(START.plusSeconds(second));
  }
}
