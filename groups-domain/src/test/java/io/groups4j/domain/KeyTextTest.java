package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys are remembered across versions, so their text stays the same to the letter. */
class KeyTextTest {

  private static final Instant NOON = Instant.parse("2025-08-18T12:00:00Z");

  @Test
  void timeStandsInItAsItIsUsuallyWritten() {
    Random random = new Random(20261121);
    Stream<Instant> any =
        random
            .longs(
                10_000,
                Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("+11000-01-01T00:00:00Z").getEpochSecond())
            .mapToObj(Instant::ofEpochSecond);
    Stream<Instant> edges =
        Stream.of(
            Instant.EPOCH,
            Instant.EPOCH.minusSeconds(1),
            Instant.parse("2024-02-29T23:59:59Z"),
            Instant.parse("2025-10-10T10:10:10Z"),
            Instant.parse("9999-12-31T23:59:59Z"),
            Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1),
            NOON.plusNanos(1),
            NOON.plusMillis(5),
            Instant.MIN,
            Instant.MAX);
    Stream.concat(any, edges)
        .forEach(time -> assertEquals("participant-left|g|p%7C%7C1%7C|" + time, key(time, "g")));
  }

  @Test
  void separatorsInIdentifiersAreEscapedOncePerLevel() {
    for (String tricky : List.of("a", "|", "%", "a|b%", "%7C", "%25", "||%%")) {
      ParticipantId id = new ParticipantId(tricky + 1, tricky + 2, tricky + 3);
      GroupEvent event =
          new ParticipantJoined(
              Origin.at(NOON), new GroupId(tricky), new Participant(id, null, null), null);
      String name =
          "p|" + escaped(tricky + 2) + "|" + escaped(tricky + 1) + "|" + escaped(tricky + 3);
      assertEquals(
          "participant-joined|" + escaped(tricky) + "|" + escaped(name) + "|2025-08-18T12:00:00Z",
          event.deliveryKey());
    }
  }

  @Test
  void personOfAReceiptIsKnownByTheDigitsOfTheNumber() {
    for (String number : List.of("4915112345678", "+49 151 12345678", "(49) 151-12345678")) {
      assertEquals(
          "message-status-changed||m|read|wa_id 4915112345678",
          new MessageStatusChanged(
                  Origin.at(NOON),
                  new GroupId("g"),
                  new MessageId("m"),
                  MessageStatus.READ,
                  ParticipantId.ofWaId(number),
                  null,
                  List.of(),
                  null)
              .deliveryKey());
    }
  }

  private static String key(Instant time, String group) {
    Participant person = new Participant(ParticipantId.ofWaId("1"), null, null);
    return new ParticipantLeft(Origin.at(time), new GroupId(group), person).deliveryKey();
  }

  private static String escaped(String part) {
    return part.replace("%", "%25").replace("|", "%7C");
  }
}
