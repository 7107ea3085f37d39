package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The call that Meta has and 360dialog has not: Meta, v23.0 reference page "Groups Invite Link
 * API".
 */
final class MetaInviteLinkDeletionTest {

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void deletingTheInviteLinkNamesTheProduct() {
    delete(Reply.json(200, "{\"messaging_product\":\"whatsapp\",\"success\":\"true\"}"));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("DELETE /v25.0/" + GROUP.value() + "/invite_link", request.head());
    assertEquals("{\"messaging_product\":\"whatsapp\"}", request.body());
    assertEquals(Optional.of("application/json"), request.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":true}", "{}", "{\"messaging_product\":\"whatsapp\"}", ""})
  void everyAnswerThatDoesNotSayNoIsYes(String answer) {
    delete(Reply.json(200, answer));

    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":\"false\"}", "{\"success\":false}"})
  void aDeniedSuccessIsARefusal(String answer) {
    assertFails(RequestRejectedException.class, Reply.json(200, answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>please log in</html>", "[]", "\"true\"", "{\"success\":"})
  void whatIsNotTheExpectedJsonIsUnreadable(String answer) {
    assertFails(UnreadableResponseException.class, Reply.json(200, answer));
  }

  @Test
  void whatFailsHasItsType() {
    assertFails(GroupNotFoundException.class, Reply.json(400, "{\"error\":{\"code\":131041}}"));
    assertFails(RequestRejectedException.class, Reply.json(400, "{\"error\":{\"code\":100}}"));
    assertFails(OutcomeUnknownException.class, Reply.json(500, "{}"));
    assertFails(OutcomeUnknownException.class, Reply.reset());
  }

  @Test
  void whatWasTooFastIsRepeated() {
    meta.server.answers(
        Reply.json(429, "{\"error\":{\"code\":131208}}"),
        Reply.json(200, "{\"success\":\"true\"}"));
    meta.connection(MetaServer.retrying(2)).inviteLinks().delete(GROUP);

    assertEquals(
        List.of("DELETE", "DELETE"),
        meta.server.requests().stream().map(ReceivedRequest::method).toList());
  }

  private void delete(Reply reply) {
    meta.answering(reply).inviteLinks().delete(GROUP);
  }

  private void assertFails(Class<? extends GroupsException> type, Reply reply) {
    assertThrows(type, () -> delete(reply));
  }
}
