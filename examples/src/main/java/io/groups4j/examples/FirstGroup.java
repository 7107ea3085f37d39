package io.groups4j.examples;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.RequestId;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import java.time.Duration;

/** A first group: asked for over the API, there when the event says so. */
final class FirstGroup {

  private FirstGroup() {}

  static WhatsAppGroups connect(String phoneNumberId) {
    WhatsAppGroups whatsApp =
        MetaGroups.builder(phoneNumberId, () -> System.getenv("WHATSAPP_TOKEN")).build();
    return whatsApp;
  }

  static void create(WhatsAppGroups whatsApp, PendingRequests pending) {
    RequestId request =
        whatsApp
            .groups()
            .create(
                GroupDraft.named("Book club")
                    .describedAs("We meet on Thursdays.")
                    .joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));

    GroupEvent end = pending.await(request, Duration.ofSeconds(30));
    end.dispatch(
        new GroupEvent.Handler() {
          @Override
          public void on(GroupCreated created) {
            System.out.println("invite people with " + created.inviteLink().value());
          }

          @Override
          public void on(GroupCreationFailed failed) {
            System.out.println("no group: " + failed.errors());
          }
        });
  }
}
