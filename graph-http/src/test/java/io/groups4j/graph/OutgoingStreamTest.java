package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.groups4j.domain.ProfilePicture.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What an HTTP client sees of a body that is read while it is sent, whichever version it speaks.
 */
class OutgoingStreamTest {

  private static final byte[] BYTES = new byte[100_000];

  static {
    new Random(1).nextBytes(BYTES);
  }

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Content content =
      () ->
          new ByteArrayInputStream(BYTES) {
            @Override
            public void close() {
              closed.countDown();
            }
          };

  /** Asks for pieces when it is told to, and keeps what comes. */
  private static final class Client implements Subscriber<ByteBuffer> {

    private static final Object DONE = "done";

    private final BlockingQueue<Object> signals = new ArrayBlockingQueue<>(1000);
    private Subscription subscription;

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(ByteBuffer piece) {
      signals.add(piece);
    }

    @Override
    public void onError(Throwable failure) {
      signals.add(failure);
    }

    @Override
    public void onComplete() {
      signals.add(DONE);
    }

    Object next() throws InterruptedException {
      return signals.poll(10, TimeUnit.SECONDS);
    }

    byte[] all() throws InterruptedException {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (Object signal = next(); signal != DONE; signal = next()) {
        ByteBuffer piece = (ByteBuffer) signal;
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        all.writeBytes(bytes);
      }
      return all.toByteArray();
    }
  }

  private static Client subscribedTo(OutgoingStream body) {
    Client client = new Client();
    body.publisher().subscribe(client);
    return client;
  }

  @Test
  void itSaysHowLongItIs() {
    assertEquals(100_000, new OutgoingStream(content, 100_000).publisher().contentLength());
  }

  @Test
  void piecesComeAsTheyAreAskedFor() throws Exception {
    OutgoingStream body = new OutgoingStream(content, BYTES.length);
    Client client = subscribedTo(body);

    client.subscription.request(1);
    ByteBuffer first = (ByteBuffer) client.next();
    client.subscription.request(1);
    ByteBuffer second = (ByteBuffer) client.next();

    assertEquals(16 * 1024, first.remaining());
    assertEquals(16 * 1024, second.remaining());
    assertNull(client.signals.poll());
    client.subscription.request(Long.MAX_VALUE);
    byte[] rest = client.all();
    assertEquals(BYTES.length - 2 * 16 * 1024, rest.length);
    assertEquals(0, closed.getCount());
    assertNull(body.failure());
  }

  @Test
  void everythingComesInItsOrder() throws Exception {
    Client client = subscribedTo(new OutgoingStream(content, BYTES.length));
    client.subscription.request(Long.MAX_VALUE);

    assertArrayEquals(BYTES, client.all());
  }

  @Test
  void whatIsClosedWhileNobodyAsksEndsAndLetsGo() throws Exception {
    OutgoingStream body = new OutgoingStream(content, BYTES.length);
    Client client = subscribedTo(body);
    client.subscription.request(1);
    client.next();

    body.close();

    assertEquals("the call is over", ((IOException) client.next()).getMessage());
    closed.await();
    assertNull(body.failure());
  }

  @Test
  void whatIsCancelledLetsGo() throws Exception {
    Client client = subscribedTo(new OutgoingStream(content, BYTES.length));
    client.subscription.request(1);
    client.next();

    client.subscription.cancel();

    closed.await();
  }

  @Test
  void whatIsClosedAfterItsEndIsAsBefore() throws Exception {
    OutgoingStream body = new OutgoingStream(content, BYTES.length);
    Client client = subscribedTo(body);
    client.subscription.request(Long.MAX_VALUE);
    client.all();

    body.close();

    assertNull(client.signals.poll());
    assertNull(body.failure());
  }

  @Test
  void whatNobodySubscribedToIsNotOpened() {
    OutgoingStream body =
        new OutgoingStream(
            () -> {
              throw new AssertionError("opened");
            },
            1);
    body.close();

    assertNull(body.failure());
  }

  @Test
  void aSecondSubscriptionBeginsAgainAndEndsTheFirst() throws Exception {
    OutgoingStream body = new OutgoingStream(content, BYTES.length);
    Client first = subscribedTo(body);
    first.subscription.request(1);
    first.next();
    Client second = subscribedTo(body);
    second.subscription.request(Long.MAX_VALUE);

    assertArrayEquals(BYTES, second.all());
    assertEquals("the call is over", ((IOException) first.next()).getMessage());
  }

  @Test
  void whyItCannotBeReadIsKept() throws Exception {
    IOException broken = new IOException("disk on fire");
    OutgoingStream body =
        new OutgoingStream(
            () ->
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw broken;
                  }
                },
            1);

    assertSame(broken, subscribedTo(body).next());
    assertSame(broken, body.failure());
  }

  @Test
  void anErrorOfTheStreamEndsTheCallAndIsKept() throws Exception {
    Error bug = new StackOverflowError("of the stream");
    OutgoingStream body =
        new OutgoingStream(
            () -> {
              throw bug;
            },
            1);

    assertSame(bug, ((IOException) subscribedTo(body).next()).getCause());
    assertSame(bug, body.failure().getCause());
  }
}
