package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.groups4j.port.GroupsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/** The HTTP side of what the simulator serves: door, body, answer. */
final class ApiHandler implements HttpHandler {

  /** The largest body that is read, in bytes; a picture of 5 MB in its form is smaller. */
  static final int MAX_BODY = 8 << 20;

  private static final int NO_BODY = -1;

  private static final Logger LOG = System.getLogger(GroupsSimulator.class.getName());

  private final Doors doors;
  private final Lock answering;
  private final Narration narration;
  private final Consumer<Exchange> observer;

  /**
   * @param answering held from a change until its answer is out, so that webhooks come after it
   */
  ApiHandler(Doors doors, Lock answering, Narration narration, Consumer<Exchange> observer) {
    this.doors = doors;
    this.answering = answering;
    this.narration = narration;
    this.observer = observer;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try (http) {
      ApiBody body = readBody(http);
      answering.lock();
      try {
        Answer answer = answer(http, body);
        String text = answer.body().toString();
        narration.tell(
            observer,
            new Exchange(
                http.getRequestMethod(),
                Exchange.masked(http.getRequestURI()),
                body.shown(),
                answer.status(),
                text));
        send(http, answer, text.getBytes(StandardCharsets.UTF_8));
      } finally {
        answering.unlock();
      }
    }
  }

  private static ApiBody readBody(HttpExchange http) throws IOException {
    InputStream in = http.getRequestBody();
    byte[] bytes = in.readNBytes(MAX_BODY + 1);
    // Read to the end, or the client would see a reset in place of the answer.
    in.transferTo(OutputStream.nullOutputStream());
    String type = http.getRequestHeaders().getFirst("Content-Type");
    return new ApiBody(type == null ? "" : type, bytes);
  }

  private Answer answer(HttpExchange http, ApiBody body) {
    Doors.Door door = doors.to(ApiCall.segments(http.getRequestURI()));
    if (!door.key().opens(http.getRequestHeaders())) {
      return door.key().refusal();
    }
    if (body.bytes().length > MAX_BODY) {
      return Answer.tooLarge(MAX_BODY);
    }
    try {
      return door.responder()
          .answer(ApiCall.of(http.getRequestMethod(), http.getRequestURI(), body));
    } catch (BadParameter bad) {
      return Answer.badParameter(bad.getMessage());
    } catch (GroupsException refused) {
      return Answer.refused(refused);
    } catch (RuntimeException | Error bug) {
      // Its message might repeat what was told; whoever closes the simulator gets all of it.
      LOG.log(
          Level.ERROR,
          "the simulator, or a listener of its WhatsApp, failed: {0}",
          bug.getClass().getName());
      narration.keep(bug);
      return Answer.broken(bug);
    }
  }

  private static void send(HttpExchange http, Answer answer, byte[] body) throws IOException {
    http.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    if (answer.retryAfter() != null) {
      http.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter().toSeconds()));
    }
    if (http.getRequestMethod().equals("HEAD")) {
      http.sendResponseHeaders(answer.status(), NO_BODY);
    } else {
      http.sendResponseHeaders(answer.status(), body.length);
      http.getResponseBody().write(body);
    }
  }
}
