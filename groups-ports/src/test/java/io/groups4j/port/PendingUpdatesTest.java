package io.groups4j.port;

import static io.groups4j.port.Ends.id;
import static io.groups4j.port.Ends.updated;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Changes of settings, which can be made again and again, and whose answers may name no request.
 */
class PendingUpdatesTest {

  private static final RequestId TEXTS = RequestId.ofUpdatingTexts(new GroupId("g1"));
  private static final RequestId PICTURE = RequestId.ofUpdatingPicture(new GroupId("g1"));

  private final PendingRequests pending = new PendingRequests();

  private GroupEvent end(RequestId request) {
    return pending.await(request, Duration.ZERO);
  }

  private void assertOpen(RequestId request) {
    assertThrows(OutcomeUnknownException.class, () -> end(request));
  }

  @Test
  void aChangeIsFoundUnderItsRequestAndUnderWhatStandsInForItsParts() {
    GroupEvent texts = updated("r1", "g1", "Book club", "On Fridays.", null);
    GroupEvent picture = updated("r2", "g1", null, null, "digest");
    pending.on(texts);
    pending.on(picture);

    assertSame(texts, end(TEXTS));
    assertSame(texts, end(id("r1")));
    assertSame(picture, end(PICTURE));
    assertSame(picture, end(id("r2")));
  }

  @Test
  void oneEventMayEndBothHalvesOfAChange() {
    GroupEvent both = updated("r1", "g1", null, "On Fridays.", "digest");
    pending.on(both);

    assertSame(both, end(PICTURE));
    assertSame(both, end(TEXTS));
  }

  @Test
  void theEndOfOneHalfIsNotTheEndOfTheOther() throws Exception {
    GroupEvent picture = updated(null, "g1", null, null, "digest");
    GroupEvent texts = updated(null, "g1", "Book club", null, null);
    InThread<GroupEvent> waiter =
        InThread.start(() -> pending.await(TEXTS, Duration.ofMinutes(1))).untilItWaits();
    pending.on(picture);
    waiter.untilItWaits();
    pending.on(texts);

    assertSame(texts, waiter.result());
    assertSame(picture, end(PICTURE));
  }

  @Test
  void theNextChangeIsNotToldHowThisOneEnded() {
    pending.on(updated(null, "g1", "Book club", null, null));
    end(TEXTS);
    assertOpen(TEXTS);

    GroupEvent next = updated(null, "g1", "Chess club", null, null);
    pending.on(next);
    assertSame(next, end(TEXTS));
  }

  @Test
  void theNextPictureIsNotToldOfThisOneAndTheRequestIsStillFound() {
    GroupEvent both = updated("r1", "g1", "Book club", null, "digest");
    pending.on(both);
    end(PICTURE);

    assertOpen(PICTURE);
    assertSame(both, end(id("r1")));
    assertSame(both, end(TEXTS));
    assertOpen(TEXTS);
  }

  @Test
  void anotherGroupIsAnotherChange() {
    pending.on(updated("r1", "g2", "Book club", null, "digest"));

    assertOpen(TEXTS);
    assertOpen(PICTURE);
  }
}
