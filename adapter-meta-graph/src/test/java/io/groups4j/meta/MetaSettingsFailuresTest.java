package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.Reply;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of settings that fails, before its picture was accepted or after. */
final class MetaSettingsFailuresTest {

  private static final Reply ACCEPTED = Reply.json(200, "{\"request_id\":\"R1\"}");
  private static final GroupSettingsChange PICTURE =
      GroupSettingsChange.ofPicture(ProfilePicture.of(Jpeg.square(192).bytes()));
  private static final GroupSettingsChange TEXTS = GroupSettingsChange.ofSubject("Book club");
  private static final GroupSettingsChange BOTH = PICTURE.withSubject("Book club");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {131209, 131210, 131053, 100})
  void aPictureThatIsRefusedLeavesTheTextsAsTheyAre(int code) {
    GroupSettings settings = meta.answering(error(400, code)).settings();

    var refused = assertThrows(RequestRejectedException.class, () -> settings.update(GROUP, BOTH));
    assertEquals(code, refused.providerError().orElseThrow().code());
    assertTrue(refused.getMessage().startsWith("update group picture: "), refused.getMessage());
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void anUnknownGroupIsNotFound() {
    GroupSettings settings = meta.answering(error(400, 131041), error(400, 131041)).settings();

    assertThrows(GroupNotFoundException.class, () -> settings.update(GROUP, TEXTS));
    assertThrows(GroupNotFoundException.class, () -> settings.update(GROUP, PICTURE));
  }

  @Test
  void textsThatFailAfterThePictureSayThatItWasAccepted() {
    assertTextsFail(RequestRejectedException.class, error(400, 100));
    assertTextsFail(GroupNotFoundException.class, error(400, 131041));
    assertTextsFail(OutcomeUnknownException.class, Reply.reset());
    assertTextsFail(OutcomeUnknownException.class, error(500, 131000));
    assertTextsFail(UnreadableResponseException.class, Reply.of(200, "text/html", "<html/>"));
    assertTextsFail(UnreadableResponseException.class, Reply.of(302, "text/plain", ""));
    assertTextsFail(AccessDeniedException.class, error(401, 190));
    assertTextsFail(RequestRejectedException.class, Reply.json(200, "{\"success\":false}"));
  }

  private void assertTextsFail(Class<? extends GroupsException> type, Reply reply) {
    GroupSettings settings = meta.answering(ACCEPTED, reply).settings();

    assertSaysThatThePictureWasAccepted(assertThrows(type, () -> settings.update(GROUP, BOTH)));
  }

  @Test
  void aTokenThatIsGoneAfterThePictureSaysSoToo() {
    Iterator<String> tokens = List.of(MetaServer.TOKEN, "").iterator();
    meta.server.answers(ACCEPTED);
    GroupSettings settings =
        MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, tokens::next)
            .baseUri(meta.server.uri())
            .build()
            .settings();

    assertSaysThatThePictureWasAccepted(
        assertThrows(AccessDeniedException.class, () -> settings.update(GROUP, BOTH)));
  }

  private static void assertSaysThatThePictureWasAccepted(GroupsException failure) {
    assertTrue(
        failure
            .getMessage()
            .startsWith(
                "update group texts (the picture was accepted before; repeating the whole change"
                    + " is harmless): "),
        failure.getMessage());
    assertFalse(failure.getMessage().contains(MetaServer.TOKEN));
    assertFalse(failure.getMessage().contains("R1"));
  }

  @Test
  void textsAloneSayNothingOfAPicture() {
    GroupSettings settings = meta.answering(error(400, 100)).settings();

    var refused = assertThrows(RequestRejectedException.class, () -> settings.update(GROUP, TEXTS));
    assertTrue(refused.getMessage().startsWith("update group texts: "), refused.getMessage());
  }

  private static Reply error(int status, int code) {
    return Reply.json(
        status, "{\"error\":{\"code\":%d,\"message\":\"(#%d) Title\"}}".formatted(code, code));
  }
}
