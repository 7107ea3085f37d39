package io.groups4j.testkit.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks go, and how long each is insisted on.
 *
 * @param url null while nobody receives them
 * @param proof the headers that prove where a body comes from
 * @param attempts how often a webhook is sent that is refused
 * @param firstPause the pause after the first attempt, which doubles each time
 * @param answerTime how long one attempt waits for the answer
 */
record Receiver(
    @Nullable URI url, Proof proof, int attempts, Duration firstPause, Duration answerTime) {

  static final Receiver NOBODY =
      new Receiver(null, body -> Map.of(), 5, Duration.ofMillis(200), Duration.ofSeconds(5));

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  /** What a webhook carries besides its body. */
  @FunctionalInterface
  interface Proof {

    Map<String, String> headers(byte[] body);
  }

  Receiver at(URI target, Proof ofOrigin) {
    String host = Objects.requireNonNull(target, "target").getHost();
    if (!"http".equalsIgnoreCase(target.getScheme())
        || host == null
        || !LOOPBACK.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "webhook URL is not http on the loopback interface; use a host such as 127.0.0.1,"
              + " localhost or [::1], and forward from there if need be");
    }
    if (target.getPort() == 0 || target.getPort() > 65535) {
      throw new IllegalArgumentException(
          "webhook URL has a port that nothing can listen on, 1 to 65535 are allowed");
    }
    if (target.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "webhook URL has user info, which is not sent: leave out what is before the @");
    }
    return new Receiver(target, ofOrigin, attempts, firstPause, answerTime);
  }

  Receiver insistedOn(int maxAttempts, Duration pauseAfterFirst) {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException(
          "maxAttempts is " + maxAttempts + ", at least 1 is needed");
    }
    if (pauseAfterFirst.isNegative()) {
      throw new IllegalArgumentException("pauseAfterFirst is negative");
    }
    return new Receiver(url, proof, maxAttempts, pauseAfterFirst, answerTime);
  }

  Receiver answeringWithin(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("time is " + time + ", more than zero is needed");
    }
    return new Receiver(url, proof, attempts, firstPause, time);
  }

  /** Shows nothing: the URL and the secret are the user's. */
  @Override
  public String toString() {
    return "Receiver";
  }
}
