package io.groups4j.graph;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Capability;
import io.groups4j.port.GroupsException;
import io.groups4j.port.NotOfferedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.UnreadableResponseException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls: waits for their turn, tries, judges the answer, and tries again where that is safe,
 * all within one deadline.
 *
 * <p>Safe for use by several threads; holds no lock while it waits.
 */
final class GraphEngine {

  private static final Logger log = LoggerFactory.getLogger(GraphEngine.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  /** Doubles, and varies by half either way, so that callers who failed together part. */
  static final IntervalFunction BACKOFF =
      IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.5, LONGEST_PAUSE);

  private final GraphDialect dialect;
  private final CallPolicy policy;
  private final GraphJson json;
  private final AnswerJudge judge;
  private final GraphTransport transport;
  private final Pace pace;
  private final Retry retry;
  private final IntervalFunction backoff;

  /**
   * Begins with the turns of calls.
   *
   * @param backoff how long to pause, in milliseconds, where nobody asks for a time
   */
  GraphEngine(
      HttpClient client, GraphDialect dialect, CallPolicy policy, IntervalFunction backoff) {
    this.dialect = dialect;
    this.policy = policy;
    this.json = new GraphJson();
    this.judge = new AnswerJudge(json, dialect);
    this.transport =
        new GraphTransport(
            client,
            dialect,
            policy,
            new UsageHeaders(json, dialect.businessAccount().orElse(null)));
    this.pace = new Pace(Paced.CALLS, policy.callsPerSecond());
    this.backoff = backoff;
    this.retry =
        Retry.of(
            "group calls",
            RetryConfig.custom()
                .maxAttempts(policy.maxAttempts())
                .retryOnException(e -> e instanceof AttemptFailed failed && failed.isRepeatable())
                .intervalBiFunction((attempt, outcome) -> pauseIn(outcome.getLeft()).toMillis())
                .build());
  }

  private GraphEngine(GraphEngine other, CallPolicy policy, GraphTransport transport, Pace pace) {
    this.dialect = other.dialect;
    this.policy = policy;
    this.json = other.json;
    this.judge = other.judge;
    this.transport = transport;
    this.pace = pace;
    this.retry = other.retry;
    this.backoff = other.backoff;
  }

  /** The same engine for calls that have turns of their own. */
  GraphEngine at(Pace other) {
    return new GraphEngine(this, policy, transport, other);
  }

  /** The same engine, with the same turns, for calls that take longer. */
  GraphEngine withTimeOf(Duration time) {
    CallPolicy patient = policy.withDeadline(time).withAttemptTimeout(time);
    return new GraphEngine(this, patient, transport.with(patient), pace);
  }

  GraphJson json() {
    return json;
  }

  /**
   * Returns if the provider offers what is about to be called.
   *
   * @throws NotOfferedException if it does not
   */
  void require(Capability capability) {
    if (dialect.missing().contains(capability)) {
      throw new NotOfferedException(dialect.name(), capability);
    }
  }

  /** The time that begins now for one call of a port, however many requests it makes. */
  Deadline deadline() {
    return Deadline.in(policy.deadline());
  }

  /** The longest answer that is read, in bytes. */
  int maxAnswerBytes() {
    return policy.maxAnswerBytes();
  }

  /**
   * Makes a call and reads its answer.
   *
   * @param reader makes of a successful answer what the caller wants, or throws a {@link
   *     GroupsException}
   */
  <T> T call(GraphCall call, Function<byte[], T> reader) {
    return call(call, deadline(), reader);
  }

  /** The same in the time that is left to several requests. */
  <T> T call(GraphCall call, Deadline deadline, Function<byte[], T> reader) {
    Answer answer = answer(call, transport::send, deadline);
    try {
      return reader.apply(answer.body());
    } catch (IllegalArgumentException refused) {
      // The domain's refusal of what the provider says; it would look like one of the caller's.
      throw new UnreadableResponseException(
          call.operation() + ": the answer has a value that cannot be, " + refused.getMessage(),
          refused);
    }
  }

  /** Gets a file. It is not tried again once a part of it has been handed over. */
  void fetch(GraphCall call, IncomingFile file) {
    Answer answer =
        answer(
            call,
            (same, secret, deadline) -> transport.fetch(same, secret, deadline, file),
            deadline());
    if (answer.status() != GraphTransport.FILE) {
      throw new UnreadableResponseException(
          call.operation() + ": status " + answer.status() + ", which brings no file");
    }
  }

  /** One try. */
  private interface Try {
    Answer send(GraphCall call, String secret, Deadline deadline);
  }

  private Answer answer(GraphCall call, Try once, Deadline deadline) {
    AtomicInteger attempts = new AtomicInteger();
    try {
      return retry.executeSupplier(() -> attempt(call, once, deadline, attempts.incrementAndGet()));
    } catch (AttemptFailed failed) {
      throw failed.failure();
    }
  }

  private Answer attempt(GraphCall call, Try once, Deadline deadline, int attempt) {
    try {
      String secret = FromDialect.get(call.operation(), dialect.credential()::read);
      pace.await(call, deadline);
      long start = System.nanoTime();
      Answer answer = Concealment.in(once.send(call, secret, deadline), secret, json);
      if (log.isDebugEnabled()) {
        log.debug(
            "op=\"{}\" provider={} status={} ms={} attempt={}",
            call.operation(),
            dialect.name(),
            answer.status(),
            (System.nanoTime() - start) / 1_000_000,
            attempt);
      }
      pace.used(answer.uses());
      judge(call, answer);
      return answer;
    } catch (AttemptFailed failed) {
      throw failed.isRepeatable() ? again(call, deadline, attempt, failed) : failed;
    }
  }

  private void judge(GraphCall call, Answer answer) {
    try {
      judge.judge(call, answer);
    } catch (AttemptFailed failed) {
      if (failed.failure() instanceof ThrottledException throttled && meansAll(throttled)) {
        pace.throttled();
      }
      throw failed;
    }
  }

  /** Too many to one person says nothing about those to others. */
  private static boolean meansAll(ThrottledException throttled) {
    return throttled
        .providerError()
        .flatMap(ProviderError::documented)
        .filter(DocumentedError.PAIR_RATE_EXCEEDED::equals)
        .isEmpty();
  }

  /** Decides whether there is time for another try, and after which pause. */
  private AttemptFailed again(
      GraphCall call, Deadline deadline, int attempt, AttemptFailed failed) {
    Duration asked = failed.pause();
    // At once is too soon: callers who failed together would come back together.
    Duration pause =
        asked == null || asked.isZero() ? Duration.ofMillis(backoff.apply(attempt)) : asked;
    // A pace that has dropped may leave no turn in time: what is known says more than that.
    boolean inTime = deadline.allows(pause) && deadline.allows(pace.waitOfLast());
    if (attempt >= policy.maxAttempts() || !inTime) {
      return AttemptFailed.forGood(failed.failure());
    }
    log.warn(
        "op=\"{}\" provider={} attempt={} failed={} again-in-ms={}",
        call.operation(),
        dialect.name(),
        attempt,
        failed.failure().getClass().getSimpleName(),
        pause.toMillis());
    return AttemptFailed.forNow(failed.failure(), pause);
  }

  private static Duration pauseIn(Throwable failure) {
    Duration pause = failure instanceof AttemptFailed failed ? failed.pause() : null;
    return pause == null ? FIRST_PAUSE : pause;
  }
}
