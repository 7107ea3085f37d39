package io.groups4j.secure;

import static io.groups4j.secure.FrameStream.CANCEL;
import static io.groups4j.secure.FrameStream.INTERNAL_ERROR;
import static io.groups4j.secure.FrameStream.REFUSED_STREAM;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of frames that break calls off: nothing is done twice, and every read recovers. */
@Tag("long")
final class FrameStormTest {

  private static final int FAULTS = 2_000;

  /** Reads are as good as never broken off so often that they run out of tries. */
  private static final int READS_BROKEN_OFF_PERCENT = 15;

  private static final int WRITES_BROKEN_OFF_PERCENT = 70;

  private final Storm storm = new Storm(FAULTS);
  private final AtomicLong seeds = new AtomicLong(Storm.SEED);

  @Test
  void brokenOffAnywhereNothingIsDoneTwiceAndEveryReadRecovers() throws Exception {
    try (FrameServer server = new FrameServer(Calls.TLS, this::answer)) {
      storm.rage("frames", Calls.GROUP, policy -> Calls.at(server.uri(), policy));
    }
  }

  private void answer(FrameStream request) throws IOException, InterruptedException {
    Random random = new Random(seeds.incrementAndGet() * 7919);
    String success = request.isWrite() ? Calls.ACCEPTED : Calls.FOUND;
    int percent = request.isWrite() ? WRITES_BROKEN_OFF_PERCENT : READS_BROKEN_OFF_PERCENT;
    if (Storm.mayWait(request.body())) {
      act(request);
      storm.met();
      request.awaitGone(60_000);
    } else if (random.nextInt(100) < percent) {
      storm.met();
      breakOff(request, success, random);
    } else {
      act(request);
      request.ok(success);
    }
  }

  private void act(FrameStream request) {
    if (request.isWrite()) {
      storm.done(request.body());
    }
  }

  private void breakOff(FrameStream request, String success, Random random) throws IOException {
    int kind = random.nextInt(16);
    // Also where it says then that it has not.
    if (random.nextBoolean()) {
      act(request);
    }
    switch (kind) {
      case 0, 1 -> request.reset(REFUSED_STREAM);
      case 2, 3 -> request.reset(CANCEL);
      case 4, 5 -> request.reset(INTERNAL_ERROR);
      case 6 -> request.connection().goAway(request.id() - 1);
      case 7 -> {
        request.connection().goAway(request.id());
        request.connection().cut();
      }
      case 8 -> request.connection().cut();
      case 9 -> request.connection().reset();
      case 10 -> {
        request.headers(200, success.length(), false);
        request.data(success.substring(0, 3).getBytes(), true);
      }
      case 11 -> {
        request.headers(200, success.length(), false);
        request.data(success.substring(0, 3).getBytes(), false);
        request.reset(INTERNAL_ERROR);
      }
      case 12 -> {
        request.headers(200, "", false);
        request.reset(CANCEL);
      }
      case 13 -> request.status(500, "");
      case 14 -> request.status(503, "<html>");
      default -> request.status(502, "<html>");
    }
  }
}
