package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSubject;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.RequestId;
import io.groups4j.port.PendingRequests;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How groups come into being, and that their texts survive the way. */
public interface GroupCreationContract extends ConnectionContract {

  /** The end of a creation is found by what {@code create} returned. */
  @Test
  default void creationEndsInACreatedEventWithItsRequest() {
    RequestId request = connection().groups().create(GroupDraft.named("Book club"));

    GroupEvent end = events().awaitEnd(request, patience());

    assertTrue(end instanceof GroupCreated, "the creation ended in " + end.getClass());
    assertEquals(request, end.request().orElse(null));
  }

  /** The event carries what an application needs to go on. */
  @Test
  default void theCreatedEventCarriesGroupSubjectLinkAndMode() {
    GroupCreated event =
        created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));

    assertEquals("Book club", event.subject());
    assertEquals(JoinApprovalMode.APPROVAL_REQUIRED, event.joinApprovalMode());
    assertNotNull(event.inviteLink(), "the invite link");
    assertEquals(event.groupId(), connection().groups().find(event.groupId()).id());
  }

  /** The event says which number it is about, and when. */
  @Test
  default void theCreatedEventSaysWhenAndForWhichNumber() {
    GroupCreated event = created(GroupDraft.named("Book club"));

    assertNotNull(event.origin().phoneNumberId(), "the business number");
    Instant createdAt = connection().groups().find(event.groupId()).createdAt();
    assertTrue(
        Duration.between(createdAt, event.occurredAt()).abs().compareTo(patience()) <= 0,
        "the event tells of another time than the group");
  }

  /** A subject does not identify a group. */
  @Test
  default void twoCreationsGiveTwoGroups() {
    GroupId first = created("Book club");
    GroupId second = created("Book club");

    assertNotEquals(first, second);
    assertEquals(2, connection().groups().active().count());
  }

  /** Whoever waits for a request gets its end, whichever comes first. */
  @Test
  default void aCreationIsAwaitedThroughPendingRequests() {
    PendingRequests pending = new PendingRequests();
    RequestId request = connection().groups().create(GroupDraft.named("Book club"));
    events().awaitEnd(request, patience());
    events().events().forEach(pending::on);

    GroupEvent end = pending.await(request, patience());

    assertTrue(end instanceof GroupCreated, "the creation ended in " + end.getClass());
  }

  /** Whitespace around a subject is no part of it. */
  @Test
  default void theSubjectIsStripped() {
    assertEquals("Book club", subjectOf(GroupDraft.named("  Book club \n")));
  }

  /** The limit counts characters, and an emoji is one. */
  @Test
  default void aSubjectOf128EmojiSurvives() {
    String longest = "📚".repeat(GroupSubject.MAX_LENGTH);

    assertEquals(longest, subjectOf(GroupDraft.named(longest)));
  }

  /** The longest description goes through whole. */
  @Test
  default void aDescriptionOf2048CharactersSurvives() {
    String longest = "We read. ".repeat(228).substring(0, GroupDescription.MAX_LENGTH);

    assertEquals(longest, descriptionOf(GroupDraft.named("Book club").describedAs(longest)));
  }

  /** Nothing in a description is markup. */
  @Test
  default void aDescriptionOfQuotesNewlinesAndManyScriptsSurvives() {
    String text = "\"Q\" 'q' \\ / <b>&amp;</b>\n\tÄ ß 日本語 العربية \u2028 😀 {\"a\":null} %2F\u0001";

    assertEquals(text, descriptionOf(GroupDraft.named("Book club").describedAs(text)));
  }

  private String subjectOf(GroupDraft draft) {
    GroupCreated event = created(draft);
    String subject = connection().groups().find(event.groupId()).subject();
    assertEquals(subject, event.subject(), "the subject in the event");
    return subject;
  }

  private String descriptionOf(GroupDraft draft) {
    return connection().groups().find(created(draft).groupId()).description();
  }
}
