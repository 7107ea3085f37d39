package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleGoldenTest {

  private static final Origin ORIGIN =
      new Origin(
          Instant.parse("2025-08-18T20:27:57Z"),
          new PhoneNumberId("106540352242922"),
          "102290129340398");
  private static final GroupId GROUP =
      new GroupId("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
  private static final RequestId REQUEST = new RequestId("7B4F0A6C9E2D41D8B1A35C77E9F00D12");

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void createdGroupHasEverythingThatIsDelivered(String timestamp) {
    assertEquals(
        new GroupCreated(
            ORIGIN,
            GROUP,
            REQUEST,
            "New Purchase Inquiry",
            InviteLink.of("https://chat.whatsapp.com/LINKID12345"),
            JoinApprovalMode.APPROVAL_REQUIRED),
        read("group-create-succeeded", timestamp));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void failedCreationSaysWhyAndNamesNoGroup(String timestamp) {
    assertEquals(
        new GroupCreationFailed(
            ORIGIN,
            REQUEST,
            "New Purchase Inquiry",
            "Jim would like to learn about new models.",
            List.of(
                new ProviderError(
                    131211,
                    "Limit reached",
                    "Group create limit reached",
                    "The number already has 10000 groups",
                    false,
                    ""))),
        read("group-create-failed", timestamp));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void deletedGroupIsNamed(String timestamp) {
    assertEquals(
        new GroupDeleted(ORIGIN, GROUP, REQUEST), read("group-delete-succeeded", timestamp));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void failedDeletionSaysWhyAndNamesTheGroup(String timestamp) {
    assertEquals(
        new GroupDeletionFailed(
            ORIGIN,
            GROUP,
            REQUEST,
            List.of(
                new ProviderError(
                    131000,
                    "Unknown error",
                    "Something went wrong",
                    "Group could not be deleted",
                    false,
                    ""))),
        read("group-delete-failed", timestamp));
  }

  private GroupEvent read(String golden, String timestamp) {
    String body = Deliveries.golden(golden);
    String quoted = "\"timestamp\": \"1755548877\"";
    assertNotEquals(-1, body.indexOf(quoted), "the golden has the timestamp to replace");
    WebhookRequest request = Deliveries.signed(body.replace(quoted, "\"timestamp\": " + timestamp));
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(request));
    return listener.only(GroupEvent.class);
  }
}
