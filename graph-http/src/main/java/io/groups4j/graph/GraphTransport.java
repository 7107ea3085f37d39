package io.groups4j.graph;

import io.groups4j.port.CallPolicy;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.UnreadableResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;

/** Sends one try and brings back what came, or says what is known of the request's fate. */
final class GraphTransport {

  private final HttpClient client;
  private final GraphDialect dialect;
  private final CallPolicy policy;

  GraphTransport(HttpClient client, GraphDialect dialect, CallPolicy policy) {
    this.client = client;
    this.dialect = dialect;
    this.policy = policy;
  }

  /**
   * Sends, and waits for the whole answer.
   *
   * @param secret what authorises the call, read before so that reading it takes nothing of the
   *     time
   */
  Answer send(GraphCall call, String secret, Deadline callDeadline) {
    Duration time = shorter(policy.attemptTimeout(), callDeadline.left());
    if (Thread.currentThread().isInterrupted()) {
      throw AttemptFailed.forGood(notSent(call, "interrupted"));
    }
    if (time.isNegative() || time.isZero()) {
      throw AttemptFailed.forGood(notSent(call, "the deadline was over"));
    }
    try (Outgoing body = call.body() == null ? Outgoing.NOTHING : call.body().outgoing()) {
      return send(call, body, secret, time);
    }
  }

  private Answer send(GraphCall call, Outgoing body, String secret, Duration time) {
    Deadline deadline = Deadline.in(time);
    try {
      HttpResponse<byte[]> response =
          client.send(
              request(call, body, secret, time),
              headers -> new CappedBody(policy.maxAnswerBytes(), deadline.left()));
      return new Answer(
          response.statusCode(),
          RetryAfter.in(response.headers(), Clock.systemUTC()),
          response.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw AttemptFailed.forGood(
          call.isRead()
              ? new ProviderUnavailableException(
                  call.operation() + ": interrupted", null, interrupted)
              : unknown(call, "interrupted after it was sent", interrupted));
    } catch (IOException failed) {
      throw unlessItFailedHere(call, body, () -> broken(call, failed));
    } catch (RuntimeException unreadableHeaders) {
      // Such as a Content-Length of twenty digits: the client throws what its parser throws.
      throw unlessItFailedHere(call, body, () -> incomplete(call, unreadableHeaders));
    }
  }

  private HttpRequest request(GraphCall call, Outgoing body, String secret, Duration time) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            .timeout(time)
            .header("Accept", "application/json")
            .header("User-Agent", "groups4j");
    if (call.body() != null) {
      request.header("Content-Type", call.body().contentType());
    }
    request.method(call.method(), body.publisher());
    dialect.authorize(request, secret);
    return request.build();
  }

  /** What could not be read on this side never left whole: nobody else has to be asked about it. */
  private static RuntimeException unlessItFailedHere(
      GraphCall call, Outgoing body, Supplier<AttemptFailed> elsewhere) {
    IOException failure = body.failure();
    return failure == null
        ? elsewhere.get()
        : new UncheckedIOException(
            call.operation()
                + ": what was to be sent could not be read as it was checked, and did not leave"
                + " whole; nothing was changed",
            failure);
  }

  private AttemptFailed broken(GraphCall call, IOException failed) {
    // The client wraps what a body subscriber fails with.
    if (failed.getCause() instanceof CappedBody.TooLong) {
      return AttemptFailed.forGood(
          new UnreadableResponseException(
              call.operation()
                  + ": the answer is longer than "
                  + policy.maxAnswerBytes()
                  + " bytes and was not read further"));
    }
    if (failed instanceof ConnectException || failed instanceof HttpConnectTimeoutException) {
      return AttemptFailed.forNow(
          new ProviderUnavailableException(
              call.operation() + ": no connection to " + dialect.name() + "; nothing was sent",
              null,
              failed),
          null);
    }
    if (failed instanceof SSLHandshakeException) {
      return AttemptFailed.forNow(
          new ProviderUnavailableException(
              call.operation()
                  + ": no trusted connection to "
                  + dialect.name()
                  + "; nothing was sent, check the certificates if it stays",
              null,
              failed),
          null);
    }
    return incomplete(call, failed);
  }

  private AttemptFailed incomplete(GraphCall call, Exception failed) {
    if (call.isRead()) {
      return AttemptFailed.forNow(
          new ProviderUnavailableException(
              call.operation() + ": the answer of " + dialect.name() + " did not come whole",
              null,
              failed),
          null);
    }
    return AttemptFailed.forGood(unknown(call, "sent, and no whole answer came", failed));
  }

  static ProviderUnavailableException notSent(GraphCall call, String why) {
    return new ProviderUnavailableException(
        call.operation() + ": " + why + " before it was sent; nothing was changed", null, null);
  }

  private static OutcomeUnknownException unknown(GraphCall call, String what, Throwable cause) {
    return new OutcomeUnknownException(
        call.operation() + ": " + what + "; look before repeating", null, cause);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
