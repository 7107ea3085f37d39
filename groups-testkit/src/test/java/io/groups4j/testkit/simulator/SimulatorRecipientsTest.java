package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom a message goes: to a group or to a person, and never to what it does not say. */
class SimulatorRecipientsTest {

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());
  private GroupId group;

  @BeforeEach
  void anaWritesInAGroup() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550101");
    whatsApp.conversations().writes(group, "15555550101", "When?");
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private Api.Seen post(String body) {
    return api.post(whatsApp.phoneNumberId().value() + "/messages", body);
  }

  private void assertRefused(int code, String details, Api.Seen answer) {
    assertEquals(400, answer.status());
    assertEquals(code, answer.errorCode());
    String said =
        answer.body().getJsonObject("error").getJsonObject("error_data").getString("details");
    assertTrue(said.contains(details), said);
    assertEquals(List.of(), whatsApp.conversations().sent(group));
  }

  @Test
  void recipientTypeAndRecipientHaveToMatch() {
    String text = ",\"type\":\"text\",\"text\":{\"body\":\"x\"}}";
    String product = "{\"messaging_product\":\"whatsapp\"";
    String toAna = ",\"to\":\"+1 (555) 555-0101\"";
    String group = ",\"recipient_type\":\"group\"";
    String ofGroup = ",\"to\":\"" + this.group.value() + "\"";

    assertRefused(100, "is a phone number", post(product + group + toAna + text));
    assertRefused(100, "no phone number", post(product + ofGroup + text));
    assertRefused(
        100,
        "no phone number",
        post(product + ",\"recipient_type\":\"individual\"" + ofGroup + text));
    assertRefused(
        100, "individual or group", post(product + ",\"recipient_type\":\"x\"" + toAna + text));
    assertRefused(100, "Param to is required", post(product + group + text));
    assertRefused(100, "messaging_product", post("{\"recipient_type\":\"group\"" + ofGroup + text));
    assertRefused(131051, "to one person", post(product + toAna + text));
  }
}
