package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinRequestBatchTest {

  private static final JoinRequestId ONE = new JoinRequestId("secret-one");
  private static final JoinRequestId TWO = new JoinRequestId("secret-two");

  @Test
  void idsStayInTheirOrder() {
    assertEquals(List.of(TWO, ONE), JoinRequestBatch.of(List.of(TWO, ONE)).ids());
  }

  @Test
  void noneAtAllIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> JoinRequestBatch.of(List.of()));
  }

  @Test
  void theSameTwiceIsRefusedWithoutShowingIt() {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> JoinRequestBatch.of(List.of(ONE, TWO, ONE)));

    assertEquals(
        "join requests have the same id twice, the second time at index 2; name each once",
        refused.getMessage());
  }

  @Test
  void anOutcomeShowsHowManyAndWhyAndNotWhich() {
    var failure = new BulkOutcome.Failure<>("secret-two", List.of(ProviderError.of(7, "why")));
    var outcome = new BulkOutcome<>(List.of("secret-one"), List.of(failure), List.of());

    assertFalse(outcome.isComplete());
    assertEquals(
        "BulkOutcome[succeeded=1, failed=[Failure[code 7: why]], errors=[]]", outcome.toString());
    assertEquals("JoinRequestBatch[1]", JoinRequestBatch.of(List.of(ONE)).toString());
    assertTrue(new BulkOutcome<>(List.of(ONE), List.of(), List.of()).isComplete());
  }

  @Test
  void aRequestShowsNeitherItsIdNorThePerson() {
    var person = new Participant(ParticipantId.ofWaId("15555550101"), null, "secret-name");
    String shown = new JoinRequest(ONE, person, null).toString();

    assertFalse(shown.contains("secret") || shown.contains("1555"), shown);
  }
}
