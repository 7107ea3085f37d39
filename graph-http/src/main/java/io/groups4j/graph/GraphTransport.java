package io.groups4j.graph;

import io.groups4j.port.CallPolicy;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.UnreadableResponseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;

/** Sends one try and brings back what came, or says what is known of the request's fate. */
final class GraphTransport {

  /** The one status of a file: no other success says that all of one comes. */
  static final int FILE = 200;

  private static final byte[] NO_BODY = {};

  private final HttpClient client;
  private final GraphDialect dialect;
  private final CallPolicy policy;
  private final UsageHeaders usage;
  private final Room room;

  GraphTransport(HttpClient client, GraphDialect dialect, CallPolicy policy, UsageHeaders usage) {
    this(client, dialect, policy, usage, new Room());
  }

  private GraphTransport(
      HttpClient client, GraphDialect dialect, CallPolicy policy, UsageHeaders usage, Room room) {
    this.client = client;
    this.dialect = dialect;
    this.policy = policy;
    this.usage = usage;
    this.room = room;
  }

  GraphTransport with(CallPolicy other) {
    return new GraphTransport(client, dialect, other, usage, room);
  }

  /**
   * Sends, and waits for the whole answer.
   *
   * @param secret what authorises the call, read before so that reading it takes nothing of the
   *     time
   */
  Answer send(GraphCall call, String secret, Deadline callDeadline) {
    Duration time = timeFor(call, callDeadline);
    Deadline deadline = Deadline.in(time);
    try (Outgoing body = call.body() == null ? Outgoing.NOTHING : call.body().outgoing()) {
      Room.Place place = room.place();
      SentOnce sent = new SentOnce(body, place::leave);
      HttpResponse<byte[]> response =
          exchange(
              call,
              sent,
              place,
              request(call, sent, "application/json", secret, time),
              deadline,
              headers ->
                  new CappedBody(policy.maxAnswerBytes(), AnnouncedLength.of(headers), deadline));
      return answer(response, response.body());
    } finally {
      room.give();
    }
  }

  /** Sends, and hands the file over as it comes; what is no file comes back as an answer. */
  Answer fetch(GraphCall call, String secret, Deadline callDeadline, IncomingFile file) {
    Duration time = timeFor(call, callDeadline);
    Deadline deadline = Deadline.in(time);
    Room.Place place = room.place();
    SentOnce sent = new SentOnce(Outgoing.NOTHING, place::leave);
    // Closed even if nobody hands it over: who is interrupted as the headers come gets no response.
    try (StreamedBody body = new StreamedBody(deadline)) {
      // The calling thread takes it from here: the client's own serves all connections.
      HttpResponse<StreamedBody> response =
          exchange(call, sent, place, request(call, sent, "*/*", secret, time), deadline, body::of);
      if (response.statusCode() != FILE) {
        return answer(response, error(call, body));
      }
      file.takeAll(body);
      return answer(response, NO_BODY);
    } catch (InterruptedException interrupted) {
      throw interrupted(call, interrupted);
    } catch (InterruptedIOException late) {
      throw AttemptFailed.forGood(
          new ProviderUnavailableException(
              call.operation()
                  + ": the time for the transfer was over before all of the file had come",
              null,
              late));
    } catch (IOException failed) {
      AttemptFailed broken = broken(call, sent, failed);
      // Nobody can take back what has been handed over.
      throw file.hasBegun() ? AttemptFailed.forGood(broken.failure()) : broken;
    } finally {
      room.give();
    }
  }

  private byte[] error(GraphCall call, StreamedBody body) throws IOException, InterruptedException {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    for (byte[] piece = body.next(); piece != null; piece = body.next()) {
      if (error.size() + (long) piece.length > policy.maxAnswerBytes()) {
        throw AttemptFailed.forGood(tooLong(call));
      }
      error.writeBytes(piece);
    }
    return error.toByteArray();
  }

  private Duration timeFor(GraphCall call, Deadline callDeadline) {
    Duration time = shorter(policy.attemptTimeout(), callDeadline.left());
    if (Thread.currentThread().isInterrupted()) {
      throw AttemptFailed.forGood(notSent(call, "interrupted"));
    }
    if (time.isNegative() || time.isZero()) {
      throw AttemptFailed.forGood(notSent(call, "the deadline was over"));
    }
    return time;
  }

  private Answer answer(HttpResponse<?> response, byte[] body) {
    return new Answer(
        response.statusCode(),
        RetryAfter.in(response.headers(), Clock.systemUTC()),
        usage.in(response.headers()),
        body);
  }

  private <T> HttpResponse<T> exchange(
      GraphCall call,
      SentOnce sent,
      Room.Place place,
      HttpRequest request,
      Deadline deadline,
      BodyHandler<T> reader) {
    try {
      HttpRequest next =
          place.isBehindOthers() ? whenThereMayBeRoom(call, place, request, deadline) : request;
      while (true) {
        try {
          return client.send(next, reader);
        } catch (InterruptedException interrupted) {
          throw interrupted(call, interrupted);
        } catch (IOException failed) {
          if (!Room.isMissing(failed)) {
            throw unlessItFailedHere(call, sent, () -> broken(call, sent, failed));
          }
          next = whenThereMayBeRoom(call, place, request, deadline);
        } catch (RuntimeException unreadableHeaders) {
          // Such as a Content-Length of twenty digits: the client throws what its parser throws.
          throw unlessItFailedHere(call, sent, () -> incomplete(call, unreadableHeaders));
        }
      }
    } finally {
      place.leave();
    }
  }

  /** Waits for a try for which there may be room, which has the time that is left. */
  private static HttpRequest whenThereMayBeRoom(
      GraphCall call, Room.Place place, HttpRequest request, Deadline deadline) {
    try {
      place.await(deadline.usefulNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw AttemptFailed.forGood(notSent(call, "interrupted"));
    }
    if (deadline.usefulNanos() <= 0) {
      throw AttemptFailed.forNow(
          notSent(call, "as many calls as the provider takes at once were open until it was late"),
          null);
    }
    return HttpRequest.newBuilder(request, (name, value) -> true).timeout(deadline.left()).build();
  }

  private static AttemptFailed interrupted(GraphCall call, InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return AttemptFailed.forGood(
        call.isRead()
            ? new ProviderUnavailableException(
                call.operation() + ": interrupted", null, interrupted)
            : unknown(call, "interrupted after it was sent", interrupted));
  }

  private HttpRequest request(
      GraphCall call, SentOnce sent, String accepted, String secret, Duration time) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            .timeout(time)
            .header("Accept", accepted)
            .header("User-Agent", "groups4j")
            .method(call.method(), sent);
    if (call.body() != null) {
      request.header("Content-Type", call.body().contentType());
    }
    dialect.authorize(request, secret);
    return request.build();
  }

  /** What could not be read on this side never left whole: nobody else has to be asked about it. */
  private static RuntimeException unlessItFailedHere(
      GraphCall call, SentOnce sent, Supplier<AttemptFailed> elsewhere) {
    IOException failure = sent.failure();
    return failure == null
        ? elsewhere.get()
        : new UncheckedIOException(
            call.operation()
                + ": what was to be sent could not be read as it was checked, and did not leave"
                + " whole; nothing was changed",
            failure);
  }

  private AttemptFailed broken(GraphCall call, SentOnce sent, IOException failed) {
    // The client wraps what a body subscriber fails with.
    if (failed.getCause() instanceof CappedBody.TooLong) {
      return AttemptFailed.forGood(tooLong(call));
    }
    // TLS may greet again at any time, and the client connect again for a request it repeats.
    if (sent.hasBegun()) {
      return incomplete(call, failed);
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

  private UnreadableResponseException tooLong(GraphCall call) {
    return new UnreadableResponseException(
        call.operation()
            + ": the answer is longer than "
            + policy.maxAnswerBytes()
            + " bytes and was not read further");
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
