package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every documented webhook about settings and suspensions, as a whole. */
class SettingsAndStatusGoldenTest {

  private static final Origin ORIGIN =
      new Origin(
          Instant.parse("2025-08-18T20:27:57Z"),
          new PhoneNumberId("106540352242922"),
          "102290129340398");
  private static final GroupId GROUP =
      new GroupId("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
  private static final RequestId REQUEST = new RequestId("7B4F0A6C9E2D41D8B1A35C77E9F00D12");
  private static final String SUBJECT = "Summer Readers";
  private static final String DESCRIPTION = "We meet on Thursdays.";
  private static final String DIGEST = "QqGqYJ3y1K0sX9P5m2o7dQ0YkzQ2T0sJ0Qm6a2b8cXE=";

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static SettingOutcome done(String value) {
    return new SettingOutcome(value, true, List.of());
  }

  private static SettingOutcome failed(String value, ProviderError error) {
    return new SettingOutcome(value, false, List.of(error));
  }

  private static ProviderError error(int code, String title, String message, String details) {
    return new ProviderError(code, title, message, details, false, "");
  }

  private static final SettingOutcome PICTURE =
      new SettingOutcome(DIGEST, true, List.of(), "image/jpeg");
  private static final SettingOutcome SMALL_PICTURE =
      new SettingOutcome(
          DIGEST,
          false,
          List.of(
              error(
                  131210,
                  "Picture too small",
                  "Profile picture too small",
                  "Use 192 pixels or more")),
          "image/jpeg");

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void settingsThatWereChangedHaveTheirValues(String timestamp) {
    assertEquals(
        new GroupSettingsUpdated(
            ORIGIN, GROUP, REQUEST, done(SUBJECT), done(DESCRIPTION), PICTURE, List.of()),
        read("group-settings-update-succeeded", timestamp));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void theSettingThatFailedSaysWhy(String timestamp) {
    assertEquals(
        new GroupSettingsUpdated(
            ORIGIN,
            GROUP,
            REQUEST,
            done(SUBJECT),
            done(DESCRIPTION),
            SMALL_PICTURE,
            List.of(
                error(
                    131201,
                    "Not All Settings Updates Succeeded",
                    "Failed to update some settings of the group",
                    "Some settings could not be updated"))),
        read("group-settings-update-partly-failed", timestamp));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void everySettingCanFail(String timestamp) {
    assertEquals(
        new GroupSettingsUpdated(
            ORIGIN,
            GROUP,
            REQUEST,
            failed(SUBJECT, unknown("Subject could not be changed")),
            failed(DESCRIPTION, unknown("Description could not be changed")),
            SMALL_PICTURE,
            List.of(
                error(
                    131000,
                    "Settings Update Failed",
                    "Failed to update the settings of the group",
                    "No setting could be updated"))),
        read("group-settings-update-failed", timestamp));
  }

  private static ProviderError unknown(String details) {
    return error(131000, "Unknown error", "Something went wrong", details);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void suspensionsComeAndGo(String timestamp) {
    assertEquals(new GroupSuspended(ORIGIN, GROUP), read("group-suspend", timestamp));
    listener.forget();
    assertEquals(
        new GroupSuspensionCleared(ORIGIN, GROUP), read("group-suspend-cleared", timestamp));
  }

  private GroupEvent read(String golden, String timestamp) {
    String body = Deliveries.golden(golden).replace("\"1755548877\"", timestamp);
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
    return listener.only(GroupEvent.class);
  }
}
