package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.groups4j.domain.MediaFile;
import io.groups4j.port.GroupsException;
import java.io.ByteArrayInputStream;
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
      Doors.Door door = doors.to(ApiCall.segments(http.getRequestURI()));
      boolean open = door.opensTo(http.getRequestHeaders());
      int maxBody = open ? door.maxBody() : Doors.MAX_BODY;
      ApiBody body = readBody(http, maxBody);
      answering.lock();
      try {
        Answer answer = open ? answer(http, door, body) : door.refusal();
        narration.tell(
            observer,
            new Exchange(
                http.getRequestMethod(),
                Exchange.masked(http.getRequestURI()),
                body.shown(),
                answer.status(),
                answer.shown()));
        send(http, answer);
      } finally {
        answering.unlock();
      }
    }
  }

  private static ApiBody readBody(HttpExchange http, int maxBytes) throws IOException {
    InputStream in = http.getRequestBody();
    byte[] bytes = in.readNBytes(maxBytes + 1);
    // Read to the end, or the client would see a reset in place of the answer.
    in.transferTo(OutputStream.nullOutputStream());
    String type = http.getRequestHeaders().getFirst("Content-Type");
    return new ApiBody(type == null ? "" : type, bytes);
  }

  private Answer answer(HttpExchange http, Doors.Door door, ApiBody body) {
    if (body.bytes().length > door.maxBody()) {
      return Answer.tooLarge(door.maxBody());
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

  private static void send(HttpExchange http, Answer answer) throws IOException {
    byte[] json = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    MediaFile file = answer.file();
    http.getResponseHeaders()
        .set("Content-Type", file == null ? "application/json; charset=UTF-8" : file.mimeType());
    if (answer.retryAfter() != null) {
      http.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter().toSeconds()));
    }
    if (http.getRequestMethod().equals("HEAD")) {
      http.sendResponseHeaders(answer.status(), NO_BODY);
      return;
    }
    http.sendResponseHeaders(answer.status(), file == null ? json.length : file.size());
    try (InputStream body = file == null ? new ByteArrayInputStream(json) : file.open()) {
      body.transferTo(http.getResponseBody());
    }
  }
}
