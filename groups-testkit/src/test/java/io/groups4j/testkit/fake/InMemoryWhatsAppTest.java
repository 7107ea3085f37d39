package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryWhatsAppTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.987Z");
  private static final ProviderError OVERLOADED = ProviderError.of(131000, "Something went wrong");
  private static final GroupDraft DRAFT =
      GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED);

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .phoneNumberId(new PhoneNumberId("42"))
          .accountId("7")
          .groupLimit(3)
          .build()
          .listen(events);

  private GroupId created() {
    RequestId request = whatsApp.groups().create(DRAFT);
    return events.events().stream()
        .filter(event -> event.ends().contains(request))
        .findFirst()
        .orElseThrow()
        .group()
        .orElseThrow();
  }

  @Test
  void theEventIsToldBeforeTheCallReturnsWithEverythingItSays() {
    RequestId request = whatsApp.groups().create(DRAFT);

    GroupCreated event = assertInstanceOf(GroupCreated.class, events.events().get(0));
    Origin origin = new Origin(Instant.parse("2026-11-21T10:15:30Z"), new PhoneNumberId("42"), "7");
    assertEquals(
        new GroupCreated(
            origin,
            event.groupId(),
            request,
            "Book club",
            whatsApp.inviteLinks().current(event.groupId()),
            JoinApprovalMode.APPROVAL_REQUIRED),
        event);
    assertEquals(origin.occurredAt(), whatsApp.groups().find(event.groupId()).createdAt());
  }

  @Test
  void twoRunsGiveTheSameIdentifiersShapedAsDocumented() {
    GroupId first = created();

    InMemoryWhatsApp again = InMemoryWhatsApp.create();
    again.groups().create(DRAFT);
    assertEquals(first, again.groups().active().findFirst().orElseThrow().id());
    assertTrue(first.value().matches("Y2FwaV9ncm91cDo[A-Za-z0-9_-]+ZD"), first::value);
  }

  @Test
  void anUnknownGroupIsRefusedWithTheCodeOfTheProvider() {
    GroupNotFoundException seen =
        assertThrows(
            GroupNotFoundException.class, () -> whatsApp.groups().find(new GroupId("unknown")));

    assertEquals(131041, seen.providerError().orElseThrow().code());
    assertTrue(seen.getMessage().startsWith("find group: code 131041"), seen::getMessage);
  }

  @Test
  void oneGroupTooManyIsRefusedUntilOneIsDeleted() {
    GroupId first = created();
    created();
    created();

    RequestRejectedException seen =
        assertThrows(RequestRejectedException.class, () -> whatsApp.groups().create(DRAFT));
    assertEquals(131211, seen.providerError().orElseThrow().code());
    assertEquals(3, events.events().size());

    whatsApp.groups().delete(first);
    created();
    assertEquals(3, whatsApp.groups().active().count());
  }

  @Test
  void aCursorThatWasNeverGivenIsRefused() {
    created();
    for (String unknown : List.of("nonsense!", "MTI=", "MTAxNTExOTQ1MjAwNzAwMDI=", "====")) {
      RequestRejectedException seen =
          assertThrows(
              RequestRejectedException.class,
              () -> whatsApp.groups().active(PageRequest.first().after(new Cursor(unknown))));
      assertEquals(131059, seen.providerError().orElseThrow().code());
    }
  }

  @Test
  void aCursorStaysGoodWhenItsGroupIsGone() {
    GroupId first = created();
    GroupId second = created();
    Cursor next = whatsApp.groups().active(PageRequest.ofSize(1)).next();

    whatsApp.groups().delete(first);

    var rest = whatsApp.groups().active(PageRequest.first().after(next));
    assertEquals(List.of(second), rest.items().stream().map(summary -> summary.id()).toList());
  }

  @Test
  void aCreationMadeToFailEndsInItsEventAndLeavesNoGroup() {
    whatsApp.failNext().creation(OVERLOADED);

    RequestId request = whatsApp.groups().create(DRAFT);

    var event = assertInstanceOf(GroupCreationFailed.class, events.events().get(0));
    assertAll(
        () -> assertEquals(request, event.requestId()),
        () -> assertEquals("Book club", event.subject()),
        () -> assertEquals(List.of(OVERLOADED), event.errors()),
        () -> assertEquals(0, whatsApp.groups().active().count()));
    created();
    assertEquals(1, whatsApp.groups().active().count());
  }

  @Test
  void aDeletionMadeToFailEndsInItsEventAndLeavesTheGroup() {
    GroupId group = created();
    whatsApp.failNext().deletion(OVERLOADED);

    RequestId request = whatsApp.groups().delete(group);

    var event = assertInstanceOf(GroupDeletionFailed.class, events.events().get(1));
    assertEquals(request, event.requestId());
    assertEquals(group, event.groupId());
    assertEquals(group, whatsApp.groups().find(group).id());
    whatsApp.groups().delete(group);
    assertThrows(GroupNotFoundException.class, () -> whatsApp.groups().find(group));
  }
}
