package io.groups4j.port;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How patient, how insistent and how fast the calls of one connection are.
 *
 * <pre>{@code
 * CallPolicy policy = CallPolicy.defaults().withDeadline(Duration.ofSeconds(5)).withMaxAttempts(1);
 * }</pre>
 *
 * @param deadline the longest a call takes with everything: waiting for its turn, tries, pauses,
 *     and all pages of a list that comes as a whole; 30 seconds unless said otherwise, less where
 *     somebody waits for an answer. A download of {@link Media} and a change of {@link
 *     GroupSettings} may be two such calls, and say so. Only to resolve the name of a host may take
 *     longer, for which the JDK has no deadline
 * @param connectTimeout the longest a connection takes to be made; 5 seconds unless said otherwise
 * @param attemptTimeout the longest one try takes until its answer is complete; 10 seconds unless
 *     said otherwise
 * @param maxAttempts how often a call is tried when that is safe, the first included; 3 unless said
 *     otherwise, 1 for a single try. What changes something is tried again only where no connection
 *     was made or there were too many calls, and never after an outage
 * @param callsPerSecond how many calls are made per second, messages aside; 20 unless said
 *     otherwise, since no provider publishes a number. Every try counts. They are spaced evenly,
 *     first come first served, and are fewer while the provider turns calls away or says that most
 *     of what it allows is used up
 * @param messagesPerSecond how many messages are sent per second, which are counted by themselves;
 *     80 unless said otherwise, what a business number may send unless it was upgraded: Meta,
 *     "Throughput". Every try counts, and the same holds as for calls
 * @param transferTimeout the longest a media file takes to travel, with everything, in place of
 *     deadline and attempt timeout; 5 minutes unless said otherwise, in which 100 MiB pass at 3
 *     Mbit/s. The time in which a download is written counts, and is looked at after each piece: a
 *     write that is stuck is not broken off. A download asks first where the file is, and that call
 *     has the deadline for itself: together they take as long as both
 * @param maxAnswerBytes the longest answer that is read, in bytes; 8 MiB unless said otherwise,
 *     which is far more than a full page needs. Of a list that comes as a whole, all pages together
 *     are no longer
 */
public record CallPolicy(
    Duration deadline,
    Duration connectTimeout,
    Duration attemptTimeout,
    int maxAttempts,
    int callsPerSecond,
    int messagesPerSecond,
    Duration transferTimeout,
    int maxAnswerBytes) {

  // A longer wait is a mistake in the unit, and would overflow where nanoseconds are counted.
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final CallPolicy DEFAULTS =
      new CallPolicy(
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          3,
          20,
          80,
          Duration.ofMinutes(5),
          8 * 1024 * 1024);

  /** Refuses durations out of (0, 1 day] and counts below 1. */
  public CallPolicy {
    positive("deadline", deadline);
    positive("connectTimeout", connectTimeout);
    positive("attemptTimeout", attemptTimeout);
    atLeastOne("maxAttempts", maxAttempts);
    atLeastOne("callsPerSecond", callsPerSecond);
    atLeastOne("messagesPerSecond", messagesPerSecond);
    positive("transferTimeout", transferTimeout);
    atLeastOne("maxAnswerBytes", maxAnswerBytes);
  }

  /** The values named above. */
  public static CallPolicy defaults() {
    return DEFAULTS;
  }

  /** The same policy with another deadline. */
  public CallPolicy withDeadline(Duration value) {
    return new CallPolicy(
        value,
        connectTimeout,
        attemptTimeout,
        maxAttempts,
        callsPerSecond,
        messagesPerSecond,
        transferTimeout,
        maxAnswerBytes);
  }

  /** The same policy with another connect timeout. */
  public CallPolicy withConnectTimeout(Duration value) {
    return new CallPolicy(
        deadline,
        value,
        attemptTimeout,
        maxAttempts,
        callsPerSecond,
        messagesPerSecond,
        transferTimeout,
        maxAnswerBytes);
  }

  /** The same policy with another timeout of a single try. */
  public CallPolicy withAttemptTimeout(Duration value) {
    return new CallPolicy(
        deadline,
        connectTimeout,
        value,
        maxAttempts,
        callsPerSecond,
        messagesPerSecond,
        transferTimeout,
        maxAnswerBytes);
  }

  /** The same policy with another number of tries. */
  public CallPolicy withMaxAttempts(int value) {
    return new CallPolicy(
        deadline,
        connectTimeout,
        attemptTimeout,
        value,
        callsPerSecond,
        messagesPerSecond,
        transferTimeout,
        maxAnswerBytes);
  }

  /** The same policy with another pace. */
  public CallPolicy withCallsPerSecond(int value) {
    return new CallPolicy(
        deadline,
        connectTimeout,
        attemptTimeout,
        maxAttempts,
        value,
        messagesPerSecond,
        transferTimeout,
        maxAnswerBytes);
  }

  /** The same policy with another pace of messages. */
  public CallPolicy withMessagesPerSecond(int value) {
    return new CallPolicy(
        deadline,
        connectTimeout,
        attemptTimeout,
        maxAttempts,
        callsPerSecond,
        value,
        transferTimeout,
        maxAnswerBytes);
  }

  /** The same policy with another timeout of uploads and downloads. */
  public CallPolicy withTransferTimeout(Duration value) {
    return new CallPolicy(
        deadline,
        connectTimeout,
        attemptTimeout,
        maxAttempts,
        callsPerSecond,
        messagesPerSecond,
        value,
        maxAnswerBytes);
  }

  /** The same policy with another limit to an answer's length. */
  public CallPolicy withMaxAnswerBytes(int value) {
    return new CallPolicy(
        deadline,
        connectTimeout,
        attemptTimeout,
        maxAttempts,
        callsPerSecond,
        messagesPerSecond,
        transferTimeout,
        value);
  }

  /** The settings that {@link #from(Map)} reads, for a provider to declare among its own. */
  public static List<Setting> settings() {
    return List.of(
        duration("deadline"),
        duration("connect-timeout"),
        duration("attempt-timeout"),
        count("max-attempts"),
        count("calls-per-second"),
        count("messages-per-second"),
        duration("transfer-timeout"),
        count("max-answer-bytes"));
  }

  /**
   * The policy that these settings describe; what is left out has its default.
   *
   * @param settings values that have passed the checks of {@link #settings()}
   */
  public static CallPolicy from(Map<String, String> settings) {
    return new CallPolicy(
        Duration.parse(settings.getOrDefault("deadline", DEFAULTS.deadline.toString())),
        Duration.parse(
            settings.getOrDefault("connect-timeout", DEFAULTS.connectTimeout.toString())),
        Duration.parse(
            settings.getOrDefault("attempt-timeout", DEFAULTS.attemptTimeout.toString())),
        Integer.parseInt(settings.getOrDefault("max-attempts", "" + DEFAULTS.maxAttempts)),
        Integer.parseInt(settings.getOrDefault("calls-per-second", "" + DEFAULTS.callsPerSecond)),
        Integer.parseInt(
            settings.getOrDefault("messages-per-second", "" + DEFAULTS.messagesPerSecond)),
        Duration.parse(
            settings.getOrDefault("transfer-timeout", DEFAULTS.transferTimeout.toString())),
        Integer.parseInt(settings.getOrDefault("max-answer-bytes", "" + DEFAULTS.maxAnswerBytes)));
  }

  private static Setting duration(String key) {
    return Setting.optional(
        key,
        "a duration such as PT10S, longer than nothing and at most a day",
        value -> positive(key, Duration.parse(value)));
  }

  private static Setting count(String key) {
    return Setting.optional(
        key, "a whole number from 1", value -> atLeastOne(key, Integer.parseInt(value)));
  }

  private static void positive(String field, Duration value) {
    Objects.requireNonNull(value, field);
    if (value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          field + " is " + value + ", more than nothing and at most " + LONGEST + " is allowed");
    }
  }

  private static void atLeastOne(String field, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(field + " is " + value + ", at least 1 is needed");
    }
  }
}
