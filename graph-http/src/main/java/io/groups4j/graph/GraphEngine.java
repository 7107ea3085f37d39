package io.groups4j.graph;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Capability;
import io.groups4j.port.GroupsException;
import io.groups4j.port.NotOfferedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.UnreadableResponseException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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

  private final GraphDialect dialect;
  private final CallPolicy policy;
  private final GraphJson json = new GraphJson();
  private final AnswerJudge judge;
  private final GraphTransport transport;
  private final RateLimiter turns;
  private final Retry retry;

  // Doubles, and varies by half either way, so that callers who failed together part.
  private final IntervalFunction backoff =
      IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.5, LONGEST_PAUSE);

  GraphEngine(HttpClient client, GraphDialect dialect, CallPolicy policy) {
    this.dialect = dialect;
    this.policy = policy;
    this.judge = new AnswerJudge(json, dialect);
    this.transport = new GraphTransport(client, dialect, policy);
    this.turns =
        RateLimiter.of(
            "group calls",
            RateLimiterConfig.custom()
                .limitForPeriod(policy.callsPerSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(policy.deadline())
                .build());
    this.retry =
        Retry.of(
            "group calls",
            RetryConfig.custom()
                .maxAttempts(policy.maxAttempts())
                .retryOnException(e -> e instanceof AttemptFailed failed && failed.isRepeatable())
                .intervalBiFunction((attempt, outcome) -> pauseIn(outcome.getLeft()).toMillis())
                .build());
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

  /**
   * Makes a call and reads its answer.
   *
   * @param reader makes of a successful answer what the caller wants, or throws a {@link
   *     GroupsException}
   */
  <T> T call(GraphCall call, Function<byte[], T> reader) {
    Deadline deadline = Deadline.in(policy.deadline());
    AtomicInteger attempts = new AtomicInteger();
    Answer answer;
    try {
      answer = retry.executeSupplier(() -> attempt(call, deadline, attempts.incrementAndGet()));
    } catch (AttemptFailed failed) {
      throw failed.failure();
    }
    try {
      return reader.apply(answer.body());
    } catch (IllegalArgumentException refused) {
      // The domain's refusal of what the provider says; it would look like one of the caller's.
      throw new UnreadableResponseException(
          call.operation() + ": the answer has a value that cannot be, " + refused.getMessage(),
          refused);
    }
  }

  private Answer attempt(GraphCall call, Deadline deadline, int attempt) {
    try {
      String secret = credentialFor(call);
      awaitTurn(call, deadline);
      long start = System.nanoTime();
      Answer answer = Concealment.in(transport.send(call, secret, deadline), secret, json);
      log.debug(
          "op=\"{}\" provider={} status={} ms={} attempt={}",
          call.operation(),
          dialect.name(),
          answer.status(),
          (System.nanoTime() - start) / 1_000_000,
          attempt);
      judge.judge(call, answer);
      return answer;
    } catch (AttemptFailed failed) {
      throw failed.isRepeatable() ? again(call, deadline, attempt, failed) : failed;
    }
  }

  /** In words that begin like those of every other failure of the call. */
  private String credentialFor(GraphCall call) {
    try {
      return dialect.credential().read();
    } catch (AccessDeniedException none) {
      throw new AccessDeniedException(
          call.operation() + ": " + none.getMessage(), null, none.getCause());
    }
  }

  /** Decides whether there is time for another try, and after which pause. */
  private AttemptFailed again(
      GraphCall call, Deadline deadline, int attempt, AttemptFailed failed) {
    Duration asked = failed.pause();
    // At once is too soon: callers who failed together would come back together.
    Duration pause =
        asked == null || asked.isZero() ? Duration.ofMillis(backoff.apply(attempt)) : asked;
    if (attempt >= policy.maxAttempts() || !deadline.allows(pause)) {
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

  private void awaitTurn(GraphCall call, Deadline deadline) {
    long nanos = turns.reservePermission();
    if (nanos < 0 || (nanos > 0 && !deadline.allows(Duration.ofNanos(nanos)))) {
      throw AttemptFailed.forGood(
          new ThrottledException(
              call.operation()
                  + ": no turn before the deadline at "
                  + policy.callsPerSecond()
                  + " calls per second; call less often",
              null,
              nanos < 0 ? null : Duration.ofNanos(nanos)));
    }
    long turn = System.nanoTime() + nanos;
    while (turn - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(turn - System.nanoTime());
    }
  }

  private static Duration pauseIn(Throwable failure) {
    Duration pause = failure instanceof AttemptFailed failed ? failed.pause() : null;
    return pause == null ? FIRST_PAUSE : pause;
  }
}
