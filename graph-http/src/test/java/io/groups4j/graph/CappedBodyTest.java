package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class CappedBodyTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Connection connection = new Connection();

  @Test
  void piecesOfAnySizeComeTogetherInTheirOrder() throws Exception {
    CappedBody body = open(100, LONG);

    body.onNext(List.of(bytes(1, 2, 3)));
    body.onNext(List.of(bytes(), bytes(4)));
    body.onNext(List.of(bytes(5, 6), bytes(7, 8, 9)));
    body.onComplete();

    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, future(body).get());
    assertFalse(connection.isGivenUp());
  }

  @Test
  void nothingIsAnAnswerToo() throws Exception {
    CappedBody body = open(100, LONG);

    body.onComplete();

    assertEquals(0, future(body).get().length);
  }

  @Test
  void asMuchAsIsAllowedComesAndOneMoreByteEndsIt() throws Exception {
    CappedBody whole = open(3, LONG);
    whole.onNext(List.of(bytes(1, 2), bytes(3)));
    whole.onComplete();
    assertEquals(3, future(whole).get().length);

    CappedBody tooLong = open(3, LONG);
    tooLong.onNext(List.of(bytes(1, 2), bytes(3, 4)));

    assertInstanceOf(CappedBody.TooLong.class, failure(tooLong));
    assertTrue(connection.isGivenUp());
  }

  @Test
  void whatDoesNotEndInTimeIsGivenUp() throws Exception {
    CappedBody body = open(100, Duration.ofMillis(1));

    assertInstanceOf(TimeoutException.class, failure(body));
    assertTrue(connection.isGivenUp());
  }

  private CappedBody open(int maxBytes, Duration time) {
    CappedBody body = new CappedBody(maxBytes, AnnouncedLength.UNKNOWN, Deadline.in(time));
    body.onSubscribe(connection);
    return body;
  }

  private static Throwable failure(CappedBody body) {
    return assertThrows(ExecutionException.class, () -> future(body).get(30, TimeUnit.SECONDS))
        .getCause();
  }

  private static CompletableFuture<byte[]> future(CappedBody body) {
    return body.getBody().toCompletableFuture();
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }

  /** What there is to let go of. */
  private static final class Connection implements Subscription {

    private final CompletableFuture<Boolean> givenUp = new CompletableFuture<>();

    @Override
    public void request(long count) {}

    @Override
    public void cancel() {
      givenUp.complete(true);
    }

    boolean isGivenUp() {
      // The future fails a moment before the connection is let go.
      return givenUp.completeOnTimeout(false, 200, TimeUnit.MILLISECONDS).join();
    }
  }
}
