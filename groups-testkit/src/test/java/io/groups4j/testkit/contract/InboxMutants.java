package io.groups4j.testkit.contract;

import io.groups4j.port.EventInbox;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** Ways to get {@link EventInboxContract} and {@link PersistentInboxContract} wrong. */
final class InboxMutants {

  private InboxMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "anEventIsHandledOnce",
            "remembers nothing",
            b ->
                b.inbox =
                    (key, handling) -> {
                      handling.run();
                      return true;
                    }),
        new Mutant(
            "anEventIsHandledOnce",
            "says that it handled what it did not",
            b -> {
              EventInbox real = b.inbox;
              b.inbox = (key, handling) -> real.handleOnce(key, handling) || true;
            }),
        new Mutant(
            "keysThatDifferAreDifferentEvents", "folds case", b -> fold(b, InboxMutants::lower)),
        new Mutant("keysThatDifferAreDifferentEvents", "trims", b -> fold(b, String::strip)),
        new Mutant(
            "keysThatDifferAreDifferentEvents",
            "cuts keys to what fits into a column",
            b -> fold(b, key -> key.substring(0, Math.min(255, key.length())))),
        new Mutant(
            "keysThatDifferAreDifferentEvents",
            "takes a hash for a digest",
            b -> fold(b, key -> "" + key.hashCode())),
        new Mutant(
            "anEventWhoseHandlingFailedIsHandledAgain",
            "remembers before it handles",
            b -> b.inbox = new Hasty()),
        new Mutant(
            "anEventWhoseHandlingFailedIsHandledAgain",
            "keeps a failure to itself",
            b -> {
              EventInbox real = b.inbox;
              b.inbox =
                  (key, handling) -> {
                    try {
                      return real.handleOnce(key, handling);
                    } catch (RuntimeException failure) {
                      return false;
                    }
                  };
            }),
        new Mutant(
            "aRepeatWaitsForTheHandlingUnderWay",
            "takes what is being handled for handled",
            b -> b.inbox = new Hasty()),
        new Mutant(
            "aRepeatWaitsForTheHandlingUnderWay",
            "handles it twice at the same time",
            b -> b.inbox = new Careless()),
        new Mutant(
            "aRepeatHandlesWhatFailedMeanwhile",
            "takes what is being handled for handled",
            b -> b.inbox = new Hasty()),
        new Mutant(
            "anotherEventDoesNotWait",
            "handles one event at a time",
            b -> {
              b.inbox = new OneByOne(b.inbox);
              b.longestWait = Duration.ofMillis(50);
            }),
        new Mutant(
            "manyThreadsHandleEachEventOnce",
            "remembers for each thread by itself",
            b -> {
              ThreadLocal<EventInbox> own =
                  ThreadLocal.withInitial(() -> EventInbox.inMemory(1_000));
              b.inbox = (key, handling) -> own.get().handleOnce(key, handling);
            }),
        new Mutant(
            "whatWasHandledIsKnownAfterwards",
            "forgets with its process",
            b -> b.reopen = before -> EventInbox.inMemory(1_000)),
        new Mutant(
            "whatFailedIsHandledAfterwards",
            "knows what was tried, once it is opened again",
            b -> {
              Hasty hasty = new Hasty();
              b.inbox = hasty;
              b.reopen = before -> hasty;
            }),
        new Mutant(
            "everyLifeAddsToWhatIsKnown",
            "begins a new file every other time",
            b -> {
              EventInbox real = b.inbox;
              b.reopen = before -> before == real ? EventInbox.inMemory(1_000) : real;
            }));
  }

  private static void fold(Broken broken, UnaryOperator<String> folding) {
    EventInbox real = broken.inbox;
    broken.inbox = (key, handling) -> real.handleOnce(folding.apply(key), handling);
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  /** Remembers first. */
  private static final class Hasty implements EventInbox {

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Override
    public boolean handleOnce(String key, Runnable handling) {
      boolean first = known.add(key);
      if (first) {
        handling.run();
      }
      return first;
    }
  }

  /** Looks, handles and remembers, as if there were no other thread. */
  private static final class Careless implements EventInbox {

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Override
    public boolean handleOnce(String key, Runnable handling) {
      if (known.contains(key)) {
        return false;
      }
      handling.run();
      return known.add(key) || true;
    }
  }

  /** Has one lock for all events. */
  private record OneByOne(EventInbox real, ReentrantLock lock) implements EventInbox {

    OneByOne(EventInbox real) {
      this(real, new ReentrantLock());
    }

    @Override
    public boolean handleOnce(String key, Runnable handling) {
      lock.lock();
      try {
        return real.handleOnce(key, handling);
      } finally {
        lock.unlock();
      }
    }
  }
}
