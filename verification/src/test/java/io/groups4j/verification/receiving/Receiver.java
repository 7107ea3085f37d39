package io.groups4j.verification.receiving;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.port.FileInbox;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.GroupEventQueue;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An application that receives webhooks, in a process of its own.
 *
 * <p>It says on which port, then does as it is told on its standard input, and ends with that.
 */
final class Receiver {

  static final String SECRET = "an-app-secret";
  static final int THREADS = 4;

  /** How many events the queue holds that is in front of a listener that does not get on. */
  static final int CAPACITY = 100;

  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountedThreads threads = new CountedThreads();
  private final HandledFacts handled;

  private Receiver(Path handled) {
    this.handled = new HandledFacts(handled);
  }

  /**
   * Begins to receive.
   *
   * @param arguments {@code remembering} or {@code busy}, and a directory of its own
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[1]);
    Receiver receiver = new Receiver(directory.resolve("handled"));
    if (arguments[0].equals("remembering")) {
      receiver.remember(directory.resolve("inbox"));
    } else {
      receiver.queue();
    }
    System.exit(0);
  }

  /** Handles at once, and remembers across restarts what it has. */
  private void remember(Path journal) throws IOException {
    try (FileInbox inbox = FileInbox.open(journal, 100_000)) {
      serve(builder(handled).inbox(inbox).build());
    }
  }

  /** Handles nothing until it is told to. */
  private void queue() throws IOException {
    GroupEventListener slow =
        event -> {
          try {
            gate.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          handled.on(event);
        };
    GroupEventQueue queue =
        GroupEventQueue.builder(slow, (event, failure) -> System.exit(1))
            .capacity(CAPACITY)
            .start();
    serve(builder(queue).build());
    queue.close(Duration.ofSeconds(20));
  }

  private static GroupWebhooks.Builder builder(GroupEventListener listener) {
    return GroupWebhooks.builder(listener, HubSignature.of(SECRET));
  }

  private void serve(GroupWebhooks webhooks) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/webhook", WebhookHttpHandler.of(webhooks));
    server.start();
    System.out.println(server.getAddress().getPort());
    BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
    for (String command = commands.readLine(); command != null; command = commands.readLine()) {
      obey(command);
      System.out.println("done");
    }
    server.stop(0);
  }

  private void obey(String command) {
    switch (command) {
      case "open the gate" -> gate.countDown();
      case "wait until no thread has been left" -> threads.awaitNoneLeft();
      default -> throw new IllegalArgumentException(command);
    }
  }

  /** Remembers whether all of them have ever been busy at once: that may be over by now. */
  private static final class CountedThreads extends ThreadPoolExecutor {

    private final AtomicInteger busy = new AtomicInteger();
    private final CountDownLatch noneLeft = new CountDownLatch(1);

    CountedThreads() {
      super(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
      if (busy.incrementAndGet() == THREADS) {
        noneLeft.countDown();
      }
    }

    @Override
    protected void afterExecute(Runnable work, Throwable failure) {
      busy.decrementAndGet();
    }

    void awaitNoneLeft() {
      try {
        if (!noneLeft.await(60, TimeUnit.SECONDS)) {
          throw new IllegalStateException("there has always been a thread left");
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
