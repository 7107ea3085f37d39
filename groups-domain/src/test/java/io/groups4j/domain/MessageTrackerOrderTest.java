package io.groups4j.domain;

import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However the same statuses arrive, and however often, the state is the same. */
class MessageTrackerOrderTest {

  private static final long SEED = 20261121;
  private static final List<MessageStatus> STATUSES =
      List.of(
          MessageStatus.SENT,
          MessageStatus.DELIVERED,
          MessageStatus.READ,
          MessageStatus.PLAYED,
          MessageStatus.FAILED,
          new MessageStatus("warned"));

  private final Random random = new Random(SEED);

  @Test
  void anyOrderAndAnyRepeatsGiveTheSameState() {
    for (int round = 0; round < 3_000; round++) {
      List<MessageStatusChanged> events = events(1 + random.nextInt(14), true);
      MessageTracker expected = fold(events);
      for (int shuffle = 0; shuffle < 4; shuffle++) {
        List<MessageStatusChanged> arrived = new ArrayList<>(events);
        for (int repeats = random.nextInt(5); repeats > 0; repeats--) {
          arrived.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(arrived, random);
        int at = round;
        assertEquals(expected, fold(arrived), () -> "seed " + SEED + ", round " + at);
        assertEquals(expected.readBy(), fold(arrived).readBy());
      }
    }
  }

  @Test
  void aTrackerThatKnowsAStatusDoesNotChangeByIt() {
    for (int round = 0; round < 1_000; round++) {
      List<MessageStatusChanged> events = events(10, true);
      MessageTracker tracker = fold(events);
      for (MessageStatusChanged event : events) {
        assertEquals(tracker, tracker.after(event));
      }
    }
  }

  /** The oracles are plain sets of names. */
  @Test
  void whoHasGotItAndWhoHasReadItIsWhatPlainSetsSay() {
    for (int round = 0; round < 1_000; round++) {
      Set<String> delivered = new TreeSet<>();
      Set<String> read = new TreeSet<>();
      List<MessageStatusChanged> events = events(12, false);
      for (MessageStatusChanged event : events) {
        if (event.recipient() == null) {
          continue;
        }
        String name = event.recipient().waId();
        String status = event.status().value();
        if (Set.of("delivered", "read", "played").contains(status)) {
          delivered.add(name);
        }
        if (Set.of("read", "played").contains(status)) {
          read.add(name);
        }
      }
      assertEquals(delivered, names(fold(events).deliveredTo()));
      assertEquals(read, names(fold(events).readBy()));
    }
  }

  private static Set<String> names(List<ParticipantId> people) {
    Set<String> names =
        people.stream().map(ParticipantId::waId).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(people.size(), names.size(), "nobody is there twice");
    return names;
  }

  private static MessageTracker fold(List<MessageStatusChanged> events) {
    MessageTracker tracker = MessageTracker.of(MESSAGE);
    for (MessageStatusChanged event : events) {
      tracker = tracker.after(event);
    }
    return tracker;
  }

  private List<MessageStatusChanged> events(int count, boolean inAllWays) {
    List<MessageStatusChanged> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<ProviderError> errors =
          random.nextInt(4) > 0
              ? List.of()
              : List.of(
                  ProviderError.of(131_000 + random.nextInt(2), "m" + random.nextInt(2)),
                  ProviderError.of(131_000 + random.nextInt(2), "m" + random.nextInt(2)));
      events.add(
          new MessageStatusChanged(
              Origin.at(Samples.NOON.plusSeconds(random.nextInt(4))),
              GROUP,
              MESSAGE,
              STATUSES.get(random.nextInt(STATUSES.size())),
              random.nextInt(5) == 0 ? null : anybody(inAllWays),
              null,
              errors,
              null));
    }
    return events;
  }

  /** One of the ways in which the provider names the same person. */
  private ParticipantId anybody(boolean inAllWays) {
    String name = Integer.toString(random.nextInt(4));
    return switch (inAllWays ? random.nextInt(5) : 4) {
      case 0 -> ParticipantId.ofWaId("100" + name);
      case 1 -> ParticipantId.ofUserId("US." + name);
      case 2 -> ParticipantId.ofInput("+1 00-" + name);
      case 3 -> new ParticipantId("100" + name, null, "+100" + name);
      default -> new ParticipantId("100" + name, "US." + name);
    };
  }
}
