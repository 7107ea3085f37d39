package io.groups4j.testkit.simulator;

import io.groups4j.domain.MessageStatusChanged;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Delivers webhooks one after the other on a thread of its own, each until it is taken. */
final class Webhooks implements AutoCloseable {

  private static final Logger LOG = System.getLogger(GroupsSimulator.class.getName());
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final URI url;
  private final Receiver receiver;
  private final Lock noAnswerUnderWay;
  private final Narration narration;
  private final Consumer<Delivery> observer;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<Delivery> undelivered = new CopyOnWriteArrayList<>();
  private final WebhookFlow flow;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "groups-simulator-webhooks");

  Webhooks(
      Receiver receiver,
      Function<List<MessageStatusChanged>, String> aggregates,
      Lock noAnswerUnderWay,
      Narration narration,
      Consumer<Delivery> observer) {
    this.flow = new WebhookFlow(aggregates, body -> giveUp(unsent(body)));
    this.url = Objects.requireNonNull(receiver.url(), "url");
    this.receiver = receiver;
    this.noAnswerUnderWay = noAnswerUnderWay;
    this.narration = narration;
    this.observer = observer;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** What waits to be delivered. */
  WebhookFlow flow() {
    return flow;
  }

  List<Delivery> undelivered() {
    return List.copyOf(undelivered);
  }

  /** What is still waiting counts as undelivered, as does what is added from then on. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      // An observer that closes the simulator is on this very thread.
      if (Thread.currentThread() != thread) {
        thread.join(CLOSING.toMillis());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (closed.getCount() > 0) {
        deliver(flow.next());
      }
    } catch (InterruptedException stopped) {
      LOG.log(Level.DEBUG, "webhooks stopped");
    } finally {
      flow.end();
    }
  }

  private void deliver(String body) {
    Delivery last = unsent(body);
    Duration pause = receiver.firstPause();
    try {
      letAnswersOut();
      HttpRequest request = request(body);
      while (!last.succeeded() && last.attempt() < receiver.attempts()) {
        if (last.attempt() > 0) {
          closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
          pause = pause.multipliedBy(2);
        }
        // Counts from here on: a receiver that was interrupted may have taken it.
        last = new Delivery(url.getPath(), body, Delivery.NO_ANSWER, last.attempt() + 1);
        last = new Delivery(url.getPath(), body, post(request), last.attempt());
        narration.tell(observer, last);
      }
    } catch (InterruptedException stopped) {
      // Makes the next take() throw.
      Thread.currentThread().interrupt();
    } catch (RuntimeException unsendable) {
      // Such as a pause that no clock can measure; the next webhook may fare better.
      LOG.log(Level.WARNING, "webhook not sent: {0}", unsendable.getClass().getName());
    } finally {
      if (!last.succeeded()) {
        giveUp(last);
      }
    }
  }

  private Delivery unsent(String body) {
    return new Delivery(url.getPath(), body, Delivery.NO_ANSWER, 0);
  }

  /** Not for ever: whoever observes a call might wait for its webhook. */
  private void letAnswersOut() throws InterruptedException {
    if (noAnswerUnderWay.tryLock(1, TimeUnit.SECONDS)) {
      noAnswerUnderWay.unlock();
    }
  }

  private HttpRequest request(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes));
    receiver.proof().headers(bytes).forEach(request::setHeader);
    return request.build();
  }

  /** Asynchronous, as the time limit of a request ends with the head of its answer. */
  private int post(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, BodyHandlers.discarding());
    try {
      long nanos = TimeUnit.NANOSECONDS.convert(receiver.answerTime());
      return answer.get(nanos, TimeUnit.NANOSECONDS).statusCode();
    } catch (ExecutionException | TimeoutException notAnswered) {
      LOG.log(Level.DEBUG, "webhook not answered", notAnswered);
      return Delivery.NO_ANSWER;
    } finally {
      answer.cancel(true);
    }
  }

  private void giveUp(Delivery delivery) {
    undelivered.add(delivery);
    LOG.log(
        Level.WARNING,
        "webhook given up: path={0} status={1} attempts={2}",
        delivery.path(),
        delivery.status(),
        delivery.attempt());
  }
}
