package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member that cannot be read costs neither the creation nor whoever waits for it. */
class OddCreationTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invite_link | \"https://evil.example/x\" | invite_link: invite link refused: its host is not chat.whatsapp.com",
        "invite_link | \"http://chat.whatsapp.com/x\" | invite_link: invite link refused: its scheme is not https",
        "invite_link | \"chat whatsapp\" | invite_link: invite link refused: it is not a URI",
        "invite_link | {} | invite_link is neither text nor a number",
        "join_approval_mode | [] | join_approval_mode is neither text nor a number",
        "subject | {} | subject is neither text nor a number",
        "added_participants | {} | added_participants is not a list",
        "added_participants | [{\"wa_id\":[]}] | added_participants: wa_id is neither text nor a number"
      })
  void itArrivesAloneBehindTheCreation(String member, String odd, String reason) {
    receive(
        """
        {"timestamp":"1755548877","type":"group_create","group_id":"a","request_id":"r","%s":%s}"""
            .formatted(member, odd));

    List<GroupEvent> events = listener.events();
    assertEquals(2, events.size());
    GroupCreated created = (GroupCreated) events.get(0);
    assertEquals(new GroupId("a"), created.groupId());
    assertTrue(created.ends().contains(new RequestId("r")));
    assertNull(created.inviteLink());
    UnrecognizedEvent part = (UnrecognizedEvent) events.get(1);
    assertEquals(member, part.part());
    assertEquals(reason, part.reason());
    assertEquals(List.of("a", "a"), listener.groups());
  }

  @Test
  void theReasonOfPeopleWhoCameWithItIsOneOfTheirMembers() {
    receive(
        """
        {"type":"group_create","group_id":"a","reason":[],"added_participants":[{"wa_id":"1"}]}""");

    assertEquals(GroupCreated.class, listener.events().get(0).getClass());
    assertEquals("[{\"wa_id\":\"1\"}]", ((UnrecognizedEvent) listener.events().get(1)).raw());
  }

  @Test
  void aReasonWithoutPeopleIsNotEvenLookedAt() {
    receive("{\"type\":\"group_create\",\"group_id\":\"a\",\"reason\":[]}");

    listener.only(GroupCreated.class);
  }

  @ParameterizedTest
  @CsvSource({"subject", "description"})
  void aFailureHasItsReasonsWithoutItsTexts(String member) {
    receive("{\"type\":\"group_create\",\"%s\":{},\"errors\":[{}]}".formatted(member));

    assertEquals(GroupCreationFailed.class, listener.events().get(0).getClass());
    assertEquals(member, ((UnrecognizedEvent) listener.events().get(1)).part());
  }

  private void receive(String group) {
    assertEquals(
        WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(Deliveries.lifecycle(group))));
  }
}
