package io.groups4j.secure;

import static io.groups4j.secure.Calls.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.port.WhatsAppGroups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls while a server breaks off as it likes, and counts what it has done. */
final class Storm {

  static final long SEED = 20261121;

  /** So few share a connection that reads get through although connections are cut. */
  private static final int CLIENTS = 12;

  private static final int THREADS_OF_A_CLIENT = 2;
  private static final int MAX_ATTEMPTS = 9;

  /** How a write is known that the server may let wait: it runs out of time. */
  private static final String LATE = " late";

  private static final Pattern MARK = Pattern.compile("Storm (\\d+)");

  private static final CallPolicy POLICY =
      PATIENT.withMaxAttempts(MAX_ATTEMPTS).withDeadline(Duration.ofMinutes(5));

  private final int faults;
  private final AtomicInteger met = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> ends = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  Storm(int faults) {
    this.faults = faults;
  }

  /** The server has broken something off. */
  void met() {
    met.incrementAndGet();
  }

  /** The server has carried this write out. */
  void done(String body) {
    done.computeIfAbsent(mark(body), mark -> new AtomicInteger()).incrementAndGet();
  }

  static boolean mayWait(String body) {
    return body.contains(LATE);
  }

  private static String mark(String body) {
    Matcher mark = MARK.matcher(body);
    if (!mark.find()) {
      throw new IllegalStateException("a write of nobody");
    }
    return mark.group(1);
  }

  /** Calls until enough has been broken off, and judges. */
  void rage(String transport, GroupId group, Function<CallPolicy, WhatsAppGroups> connect)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS * THREADS_OF_A_CLIENT);
    try {
      for (int i = 0; i < CLIENTS; i++) {
        WhatsAppGroups patient = connect.apply(POLICY);
        WhatsAppGroups impatient = connect.apply(POLICY.withAttemptTimeout(Duration.ofMillis(200)));
        for (int j = 0; j < THREADS_OF_A_CLIENT; j++) {
          Random random = new Random(SEED + i * THREADS_OF_A_CLIENT + j);
          threads.execute(
              () -> {
                while (met.get() < faults) {
                  one(group, patient, impatient, random);
                }
              });
        }
      }
      threads.shutdown();
      assertTrue(threads.awaitTermination(300, TimeUnit.SECONDS), "it takes too long");
    } finally {
      threads.shutdownNow();
    }
    System.out.println(
        transport
            + ", seed "
            + SEED
            + ": "
            + calls
            + " calls met "
            + met
            + " faults: "
            + new TreeMap<>(ends));
    assertEquals(List.of(), List.copyOf(wrong));
  }

  private void one(GroupId group, WhatsAppGroups patient, WhatsAppGroups impatient, Random random) {
    int number = calls.incrementAndGet();
    if (random.nextInt(3) == 0) {
      GroupsException failure = failure(() -> patient.groups().find(group));
      end("read", failure);
      if (failure != null) {
        wrong.add("a read: " + failure);
      }
      return;
    }
    boolean isLate = random.nextInt(12) == 0;
    WhatsAppGroups connection = isLate ? impatient : patient;
    String subject = "Storm " + number + (isLate ? LATE : "");
    GroupsException failure =
        random.nextBoolean()
            ? failure(() -> connection.groups().create(GroupDraft.named(subject)))
            : failure(
                () -> connection.settings().update(group, GroupSettingsChange.ofSubject(subject)));
    end("write", failure);
    check(number, failure);
  }

  private void check(int number, @Nullable GroupsException failure) {
    AtomicInteger counted = done.get(Integer.toString(number));
    int times = counted == null ? 0 : counted.get();
    if (times > 1) {
      wrong.add("write " + number + " was done " + times + " times");
    }
    if (failure == null && times < 1) {
      wrong.add("write " + number + " succeeded without being done");
    }
    boolean doubt =
        failure instanceof OutcomeUnknownException
            || failure instanceof UnreadableResponseException;
    if (failure != null && !doubt && times > 0) {
      wrong.add("write " + number + " was done, and yet " + failure);
    }
  }

  private @Nullable GroupsException failure(Runnable call) {
    try {
      return Calls.failure(call);
    } catch (RuntimeException other) {
      wrong.add("not a failure of ours: " + other);
      return null;
    }
  }

  private void end(String what, @Nullable GroupsException failure) {
    String end = failure == null ? "succeeded" : failure.getClass().getSimpleName();
    ends.computeIfAbsent(what + " " + end, key -> new AtomicInteger()).incrementAndGet();
  }
}
