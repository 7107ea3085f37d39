package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsMembersTest {

  private static final String DONE =
      "\"group_subject\":{\"text\":\"S\",\"update_successful\":true}";

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static String update(String members) {
    return """
        {"timestamp":"1755548877","group_id":"a",%s,"type":"group_settings_update"}"""
        .formatted(members);
  }

  private GroupSettingsUpdated read(String members) {
    receive(update(members));
    return listener.only(GroupSettingsUpdated.class);
  }

  private void receive(String... groups) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(settings(groups))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"update_successful\":true | true",
        "\"update_successful\":\"true\" | true",
        "\"update_successful\":\"True\" | true",
        "\"update_successful\":false | false",
        "\"update_successful\":\"false\" | false",
        "\"update_successful\":true,\"errors\":[{\"code\":1}] | true",
        "\"update_successful\":false,\"errors\":[] | false",
        "\"x\":1 | true",
        "\"update_successful\":null | true",
        "\"update_successful\":\"\" | true",
        "\"errors\":[] | true",
        "\"errors\":[{\"code\":1}] | false"
      })
  void aPartSaysWhetherItSucceededOrItsErrorsDo(String members, boolean succeeded) {
    for (String part : List.of("group_subject", "group_description", "profile_picture")) {
      listener.forget();
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
          .build()
          .receive(Deliveries.signed(settings(update("\"" + part + "\":{" + members + "}"))));
      GroupSettingsUpdated event = listener.only(GroupSettingsUpdated.class);
      SettingOutcome outcome =
          switch (part) {
            case "group_subject" -> event.subject();
            case "group_description" -> event.description();
            default -> event.picture();
          };
      assertEquals(succeeded, outcome.succeeded());
      assertNull(outcome.value());
      assertEquals(members.contains("{\"code\":1}") ? 1 : 0, outcome.errors().size());
    }
  }

  @Test
  void whereNoPartSaysAnErrorOfTheWholeIsAFailure() {
    GroupSettingsUpdated event =
        read("\"group_subject\":{\"text\":\"S\"},\"errors\":[{\"code\":\"131000\"}]");
    assertFalse(event.subject().succeeded());
    assertEquals(List.of(ProviderError.of(131000, "")), event.errors());
  }

  @Test
  void onlyThePartsThatAreThereWereAskedFor() {
    GroupSettingsUpdated event = read(DONE + ",\"profile_picture\":null");
    assertEquals(new SettingOutcome("S", true, List.of()), event.subject());
    assertNull(event.description());
    assertNull(event.picture());
    assertTrue(event.isComplete());
    assertEquals(Optional.empty(), event.request());
  }

  @Test
  void aTextThatWasEmptiedIsEmptyAndNotMissing() {
    assertEquals("", read("\"group_description\":{\"text\":\"\"}").description().value());
  }

  @Test
  void anErrorOfTheWholeIsEnough() {
    GroupSettingsUpdated event = read("\"request_id\":7,\"errors\":[{\"code\":131207}]");
    assertNull(event.subject());
    assertFalse(event.isComplete());
    assertEquals(1, event.ends().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"x\" | is not an object",
        "[] | is not an object",
        "{\"text\":{}} | text is neither text nor a number",
        "{\"mime_type\":{}} | mime_type is neither text nor a number",
        "{\"errors\":7} | errors is not a list",
        "{\"update_successful\":\"perhaps\"} | update_successful is neither true nor false",
        "{\"update_successful\":1} | update_successful is neither true nor false",
        "{\"update_successful\":[]} | update_successful is neither true nor false"
      })
  void aPartThatCannotBeReadArrivesAloneBehindTheRest(String part, String reason) {
    receive(
        update("\"group_description\":" + part + "," + DONE),
        update(DONE + ",\"request_id\":\"r\""));

    assertEquals(3, listener.events().size());
    GroupSettingsUpdated event = (GroupSettingsUpdated) listener.events().get(0);
    assertEquals("S", event.subject().value());
    assertNull(event.description());
    UnrecognizedEvent broken = (UnrecognizedEvent) listener.events().get(1);
    assertEquals("group_description: " + reason, broken.reason());
    assertEquals("group_description", broken.part());
    assertEquals(part, broken.raw());
    assertEquals(GroupSettingsUpdated.class, listener.events().get(2).getClass());
  }

  @Test
  void aSettingThatIsNotKnownArrivesBehindTheRest() {
    receive(
        update(
            "\"join_mode\\n7866\":{\"text\":\"x\"},\"request_id\":\"r\",\"note\":\"x\"," + DONE));

    assertEquals(2, listener.events().size());
    assertEquals(GroupSettingsUpdated.class, listener.events().get(0).getClass());
    UnrecognizedEvent unknown = (UnrecognizedEvent) listener.events().get(1);
    assertEquals("{\"text\":\"x\"}", unknown.raw());
    assertEquals("join_mode\n7866", unknown.part());
    assertEquals("setting is not known", unknown.reason());
    assertEquals(-1, unknown.toString().indexOf("7866"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"group_description\":{\"text\":\"D\"} | 0",
        "\"group_description\":{\"text\":{},\"update_successful\":false} | 1",
        "\"group_colour\":{\"update_successful\":false} | 1",
        "\"group_colour\":{},\"group_description\":7,\"profile_picture\":[] | 3"
      })
  void aChangeIsNotCompleteIfAPartOfItCannotBeRead(String members, int unreadable) {
    receive(update(DONE + "," + members));

    GroupSettingsUpdated event = (GroupSettingsUpdated) listener.events().get(0);
    assertEquals(unreadable, event.unreadable());
    assertEquals(unreadable == 0, event.isComplete());
  }

  @Test
  void twoGroupObjectsOfOneRequestAreTwoEvents() {
    String done = update(DONE + ",\"request_id\":\"r\"");
    String failed =
        update("\"group_description\":{\"update_successful\":false},\"request_id\":\"r\"");
    receive(done, failed, done);

    assertEquals(2, listener.events().size());
  }

  @Test
  void aRequestEndsEvenIfItsOnlySettingIsNotKnown() {
    receive(update("\"request_id\":\"r\",\"join_mode\":{}"));

    assertEquals(1, listener.events().get(0).ends().size());
    assertEquals(UnrecognizedEvent.class, listener.events().get(1).getClass());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"request_id\":\"r\" | no setting is there",
        "\"group_subject\":null | no setting is there",
        "\"group_subject\":{},\"group_id\":null | group_id is missing",
        "\"group_subject\":{},\"errors\":{} | errors is not a list",
        "\"group_subject\":{},\"request_id\":[] | request_id is neither text nor a number"
      })
  void whatMakesNoSenseIsKeptWhole(String members, String reason) {
    receive(update(members));

    assertEquals(reason, listener.onlyUnrecognized().reason());
    assertNull(listener.onlyUnrecognized().part());
  }

  @Test
  void anotherOrderOfMembersIsARepeat() {
    receive(update(DONE));
    receive(
        "{\"type\":\"group_settings_update\","
            + DONE
            + ",\"group_id\":\"a\",\"timestamp\":1755548877}");

    listener.only(GroupSettingsUpdated.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"group_settings_update", "group_status_update"})
  void anUnknownTypeIsKept(String field) {
    String group = "{\"group_id\":\"a\",\"type\":\"group_melt\"," + DONE + "}";
    webhooks.receive(Deliveries.signed(entries(entry(change(field, group)))));

    assertEquals("type is not known under this field", listener.onlyUnrecognized().reason());
    assertEquals(group, listener.onlyUnrecognized().raw());
  }

  @ParameterizedTest
  @ValueSource(strings = {"group_suspend", "group_suspend_cleared"})
  void aSuspensionOfNoGroupIsKept(String type) {
    String group = "{\"type\":\"" + type + "\"}";
    webhooks.receive(Deliveries.signed(entries(entry(change("group_status_update", group)))));

    assertEquals("group_id is missing", listener.onlyUnrecognized().reason());
  }
}
