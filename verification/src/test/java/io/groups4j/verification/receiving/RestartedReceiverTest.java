package io.groups4j.verification.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A receiver that is killed in the middle of its work and started again, as often as it takes.
 *
 * <p>{@code -Drestarts.deliveries}, {@code -Drestarts.kills} and {@code -Drestarts.seed} play
 * another game.
 */
@Tag("long")
class RestartedReceiverTest {

  private static final int DELIVERIES = Integer.getInteger("restarts.deliveries", 10_000);
  private static final int KILLS = Integer.getInteger("restarts.kills", 5);
  private static final long SEED = Long.getLong("restarts.seed", 20261121L);

  private final Random random = new Random(SEED);
  private final Map<String, List<Long>> handledAt = new HashMap<>();

  @TempDir(factory = BesideTheClasses.class)
  private Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everyFactIsHandledAndNoneAgainOnceItWasAcknowledged() throws Exception {
    Traffic traffic = new Traffic(random);
    List<Delivery> deliveries = traffic.deliveries(DELIVERIES);
    Path handled = directory.resolve("handled");
    try (RestartingReceiver receiver = new RestartingReceiver(directory)) {
      Provider provider = new Provider(receiver, handled, random);
      provider.deliver(deliveries, moments());
      receiver.killAndRestart();
      provider.deliver(deliveries.subList(0, DELIVERIES / 20), new TreeSet<>());

      readHandled(handled);
      Map<String, Long> acknowledged = provider.acknowledged();
      assertEquals(Set.of(), without(traffic.facts(), handledAt.keySet()), "lost");
      assertEquals(Set.of(), without(handledAt.keySet(), traffic.facts()), "forged");
      assertEquals(Set.of(), without(traffic.facts(), acknowledged.keySet()), "not acknowledged");
      assertEquals(Set.of(), handledAgain(acknowledged), "handled again after a 200");
      assertEquals(Set.of(), without(handledTwice(), provider.doubtful()), "twice without a kill");
      assertEquals(KILLS + 1, receiver.kills());
      assertTrue(provider.unanswered() > 0, "no kill has hit anything");
      report(traffic, receiver, provider);
    }
  }

  private static Set<String> without(Collection<String> all, Collection<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(Set.copyOf(some));
    return rest;
  }

  /** What was written down behind where the file ended when the answer had come. */
  private Set<String> handledAgain(Map<String, Long> acknowledged) {
    Set<String> again = new TreeSet<>();
    handledAt.forEach(
        (fact, at) -> {
          if (at.get(at.size() - 1) >= acknowledged.get(fact)) {
            again.add(fact);
          }
        });
    return again;
  }

  private Set<String> handledTwice() {
    Set<String> twice = new TreeSet<>();
    handledAt.forEach(
        (fact, at) -> {
          if (at.size() > 1) {
            twice.add(fact);
          }
        });
    return twice;
  }

  /** At how many begun requests the receiver is killed. */
  private NavigableSet<Integer> moments() {
    NavigableSet<Integer> moments = new ConcurrentSkipListSet<>();
    while (moments.size() < KILLS) {
      moments.add(1 + random.nextInt(DELIVERIES));
    }
    return moments;
  }

  private void readHandled(Path handled) throws IOException {
    long at = 0;
    for (String fact : Files.readAllLines(handled, StandardCharsets.US_ASCII)) {
      handledAt.computeIfAbsent(fact, any -> new ArrayList<>()).add(at);
      at += fact.length() + 1;
    }
  }

  private void report(Traffic traffic, RestartingReceiver receiver, Provider provider) {
    System.out.printf(
        "%d deliveries of %d facts, %d of them repeated after a 200; killed %d times, which left %d"
            + " without an answer; handled twice before a 200: %d, after one: 0, lost: 0%n",
        DELIVERIES,
        traffic.facts().size(),
        provider.repeated(),
        receiver.kills(),
        provider.unanswered(),
        handledTwice().size());
  }
}
