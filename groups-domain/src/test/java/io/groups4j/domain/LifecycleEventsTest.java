package io.groups4j.domain;

import static io.groups4j.domain.Samples.AT_NOON;
import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleEventsTest {

  private static GroupCreated created(RequestId request) {
    return new GroupCreated(AT_NOON, GROUP, request, null, null, null);
  }

  @Test
  void aCreationEndsItsRequestUnderBothNames() {
    GroupCreated event = created(REQUEST);
    assertEquals(Optional.of(GROUP), event.group());
    assertEquals(Optional.of(REQUEST), event.request());
    assertEquals(Set.of(REQUEST, new RequestId("g1")), event.ends());
  }

  @Test
  void aCreationWithoutRequestIsKnownByTheGroup() {
    assertEquals(Optional.empty(), created(null).request());
    assertEquals(Set.of(new RequestId("g1")), created(null).ends());
    assertEquals(Set.of(new RequestId("g1")), created(new RequestId("g1")).ends());
  }

  @Test
  void aFailedCreationEndsItsRequestAndNamesNoGroup() {
    GroupCreationFailed event = new GroupCreationFailed(AT_NOON, REQUEST, "Book club", ERRORS);
    assertEquals(Optional.empty(), event.group());
    assertEquals(Optional.of(REQUEST), event.request());
    assertEquals(Set.of(REQUEST), event.ends());
  }

  @Test
  void onlyWhatCanHappenAgainHasNamesThatTheNextRequestMayHave() {
    assertEquals(Set.of(), created(REQUEST).recurringNames());
    assertEquals(Set.of(), created(null).recurringNames());
    assertEquals(Set.of(), new GroupDeleted(AT_NOON, GROUP, null).recurringNames());
    assertEquals(
        Set.of(), new GroupCreationFailed(AT_NOON, REQUEST, null, ERRORS).recurringNames());
    for (RequestId request : new RequestId[] {REQUEST, null}) {
      assertEquals(
          Set.of(RequestId.ofDeleting(GROUP)),
          new GroupDeletionFailed(AT_NOON, GROUP, request, ERRORS).recurringNames());
    }
  }

  @Test
  void aFailedCreationWithoutRequestEndsNothing() {
    GroupCreationFailed event = new GroupCreationFailed(AT_NOON, null, null, ERRORS);
    assertEquals(Optional.empty(), event.request());
    assertEquals(Set.of(), event.ends());
  }

  @Test
  void aDeletionEndsItsRequestAndWhatStandsInForIt() {
    GroupDeleted event = new GroupDeleted(AT_NOON, GROUP, REQUEST);
    assertEquals(Optional.of(GROUP), event.group());
    assertEquals(Optional.of(REQUEST), event.request());
    assertEquals(Set.of(REQUEST, RequestId.ofDeleting(GROUP)), event.ends());
    GroupDeleted unasked = new GroupDeleted(AT_NOON, GROUP, null);
    assertEquals(Optional.empty(), unasked.request());
    assertEquals(Set.of(RequestId.ofDeleting(GROUP)), unasked.ends());
  }

  @Test
  void aFailedDeletionEndsItsRequestAndWhatStandsInForIt() {
    GroupDeletionFailed event = new GroupDeletionFailed(AT_NOON, GROUP, REQUEST, ERRORS);
    assertEquals(Optional.of(GROUP), event.group());
    assertEquals(Optional.of(REQUEST), event.request());
    assertEquals(Set.of(REQUEST, RequestId.ofDeleting(GROUP)), event.ends());
    GroupDeletionFailed unnamed = new GroupDeletionFailed(AT_NOON, GROUP, null, ERRORS);
    assertEquals(Optional.empty(), unnamed.request());
    assertEquals(Set.of(RequestId.ofDeleting(GROUP)), unnamed.ends());
  }

  @Test
  void aFailureHasAReason() {
    String none = "errors is empty, a failure has at least one reason";
    assertEquals(
        none, Refusal.of(() -> new GroupCreationFailed(AT_NOON, REQUEST, null, List.of())));
    assertEquals(
        none, Refusal.of(() -> new GroupDeletionFailed(AT_NOON, GROUP, REQUEST, List.of())));
  }

  @Test
  void aFailureCopiesItsReasons() {
    List<ProviderError> mine = new ArrayList<>(ERRORS);
    GroupCreationFailed creation = new GroupCreationFailed(AT_NOON, REQUEST, null, mine);
    GroupDeletionFailed deletion = new GroupDeletionFailed(AT_NOON, GROUP, REQUEST, mine);
    mine.clear();
    assertEquals(ERRORS, creation.errors());
    assertEquals(ERRORS, deletion.errors());
    assertThrows(UnsupportedOperationException.class, () -> creation.errors().clear());
    assertThrows(UnsupportedOperationException.class, () -> deletion.errors().clear());
  }

  @Test
  void nullIsNamed() {
    assertEquals("occurredAt", Refusal.ofNull(() -> Origin.at(null)));
    assertEquals(
        "origin", Refusal.ofNull(() -> new GroupCreated(null, GROUP, null, null, null, null)));
    assertEquals(
        "groupId", Refusal.ofNull(() -> new GroupCreated(AT_NOON, null, null, null, null, null)));
    assertEquals("origin", Refusal.ofNull(() -> new GroupCreationFailed(null, null, null, ERRORS)));
    assertEquals(
        "errors", Refusal.ofNull(() -> new GroupCreationFailed(AT_NOON, null, null, null)));
    assertEquals("origin", Refusal.ofNull(() -> new GroupDeleted(null, GROUP, null)));
    assertEquals("groupId", Refusal.ofNull(() -> new GroupDeleted(AT_NOON, null, null)));
    assertEquals(
        "origin", Refusal.ofNull(() -> new GroupDeletionFailed(null, GROUP, null, ERRORS)));
    assertEquals(
        "groupId", Refusal.ofNull(() -> new GroupDeletionFailed(AT_NOON, null, null, ERRORS)));
    assertEquals(
        "errors", Refusal.ofNull(() -> new GroupDeletionFailed(AT_NOON, GROUP, null, null)));
  }
}
