package io.groups4j.domain;

import static io.groups4j.domain.Samples.ANA;
import static io.groups4j.domain.Samples.AT_NOON;
import static io.groups4j.domain.Samples.DONE;
import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOT_DONE;
import static io.groups4j.domain.Samples.REQUEST;
import static io.groups4j.domain.Samples.WISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People, settings and suspensions: whom they name, what they end, what they refuse. */
class ManagementEventsTest {

  private static final Set<Class<?>> OF_NO_GROUP =
      Set.of(GroupCreationFailed.class, PrivateMessageReceived.class, PrivateStatusChanged.class);

  private static ParticipantsRemoved removed(
      RequestId request, List<ParticipantsRemoved.FailedRemoval> failed, List<ProviderError> why) {
    return new ParticipantsRemoved(AT_NOON, GROUP, request, List.of(ANA), failed, why);
  }

  private static GroupSettingsUpdated updated(
      RequestId request, SettingOutcome subject, SettingOutcome picture, List<ProviderError> why) {
    return new GroupSettingsUpdated(AT_NOON, GROUP, request, subject, null, picture, why);
  }

  @Test
  void eachNamesItsGroup() {
    Samples.BY_KIND.values().stream()
        .filter(event -> !OF_NO_GROUP.contains(event.getClass()))
        .forEach(event -> assertEquals(Optional.of(GROUP), event.group(), event::toString));
  }

  @Test
  void whatPeopleDoByThemselvesEndsNoRequest() {
    for (GroupEvent event :
        List.of(
            new ParticipantJoined(AT_NOON, GROUP, ANA, null),
            new ParticipantLeft(AT_NOON, GROUP, ANA),
            new JoinRequested(AT_NOON, GROUP, WISH, null, null),
            new JoinRequestWithdrawn(AT_NOON, GROUP, WISH, null, null),
            new GroupSuspended(AT_NOON, GROUP),
            new GroupSuspensionCleared(AT_NOON, GROUP))) {
      assertEquals(Set.of(), event.ends(), event::toString);
      assertEquals(Optional.empty(), event.request(), event::toString);
    }
  }

  @Test
  void aRemovalEndsItsRequestAndWhatStandsInForIt() {
    GroupEvent event = removed(REQUEST, List.of(), List.of());
    assertEquals(Set.of(REQUEST, RequestId.ofRemoving(GROUP)), event.ends());
    assertEquals(Optional.of(REQUEST), event.request());
    GroupEvent unnamed = removed(null, List.of(), List.of());
    assertEquals(Set.of(RequestId.ofRemoving(GROUP)), unnamed.ends());
    assertEquals(Optional.empty(), unnamed.request());
  }

  @Test
  void aChangeOfSettingsEndsItsRequestAndWhatStandsInForItsParts() {
    RequestId texts = RequestId.ofUpdatingTexts(GROUP);
    RequestId picture = RequestId.ofUpdatingPicture(GROUP);
    var description = new GroupSettingsUpdated(AT_NOON, GROUP, null, null, DONE, null, List.of());

    assertEquals(Set.of(REQUEST, texts), updated(REQUEST, NOT_DONE, null, ERRORS).ends());
    assertEquals(Set.of(REQUEST, picture), updated(REQUEST, null, DONE, List.of()).ends());
    assertEquals(Set.of(REQUEST, texts, picture), updated(REQUEST, DONE, DONE, List.of()).ends());
    assertEquals(Set.of(texts), updated(texts, DONE, null, List.of()).ends());
    assertEquals(Set.of(texts, picture), updated(null, DONE, DONE, List.of()).ends());
    assertEquals(Set.of(texts), description.ends());
    assertEquals(Set.of(), updated(null, null, null, ERRORS).ends());
    assertEquals(Optional.of(REQUEST), updated(REQUEST, DONE, null, List.of()).request());
    assertEquals(Optional.empty(), updated(null, DONE, null, List.of()).request());
  }

  @Test
  void aRemovalIsCompleteIfNobodyAndNothingFailed() {
    var stillIn = List.of(new ParticipantsRemoved.FailedRemoval(ANA, List.of()));
    assertTrue(removed(REQUEST, List.of(), List.of()).isComplete());
    assertFalse(removed(REQUEST, stillIn, List.of()).isComplete());
    assertFalse(removed(REQUEST, List.of(), ERRORS).isComplete());
  }

  @Test
  void aChangeOfSettingsIsCompleteIfEveryPartIs() {
    assertTrue(updated(REQUEST, DONE, null, List.of()).isComplete());
    assertTrue(updated(REQUEST, DONE, DONE, List.of()).isComplete());
    assertFalse(updated(REQUEST, DONE, NOT_DONE, List.of()).isComplete());
    assertFalse(updated(REQUEST, NOT_DONE, null, List.of()).isComplete());
    assertFalse(updated(REQUEST, DONE, null, ERRORS).isComplete());
    assertFalse(
        new GroupSettingsUpdated(AT_NOON, GROUP, null, null, NOT_DONE, null, List.of())
            .isComplete());
  }

  @Test
  void whatHasPartsThatCannotBeReadIsNotComplete() {
    var removal =
        new ParticipantsRemoved(AT_NOON, GROUP, REQUEST, List.of(ANA), List.of(), List.of(), 1);
    var update = new GroupSettingsUpdated(AT_NOON, GROUP, REQUEST, DONE, null, null, List.of(), 1);
    assertFalse(removal.isComplete());
    assertFalse(update.isComplete());
    assertEquals(0, removed(REQUEST, List.of(), List.of()).unreadable());
    assertEquals(0, updated(REQUEST, DONE, null, List.of()).unreadable());
  }

  @Test
  void fewerUnreadablePartsThanNoneAreRefused() {
    String refusal = "unreadable is -1, at least 0 is needed";
    assertEquals(
        refusal,
        Refusal.of(
            () ->
                new ParticipantsRemoved(
                    AT_NOON, GROUP, REQUEST, List.of(), List.of(), List.of(), -1)));
    assertEquals(
        refusal,
        Refusal.of(
            () ->
                new GroupSettingsUpdated(
                    AT_NOON, GROUP, REQUEST, DONE, null, null, List.of(), -1)));
  }

  @Test
  void listsAreCopied() {
    List<Participant> people = new ArrayList<>(List.of(ANA));
    List<ProviderError> errors = new ArrayList<>(ERRORS);
    var failure = new ParticipantsRemoved.FailedRemoval(ANA, errors);
    List<ParticipantsRemoved.FailedRemoval> failures = new ArrayList<>(List.of(failure));
    var removal = new ParticipantsRemoved(AT_NOON, GROUP, null, people, failures, errors);
    var update = updated(null, new SettingOutcome(null, false, errors), null, errors);
    people.clear();
    errors.clear();
    failures.clear();
    assertEquals(List.of(ANA), removal.removed());
    assertEquals(List.of(failure), removal.failed());
    assertEquals(ERRORS, failure.errors());
    assertEquals(ERRORS, removal.errors());
    assertEquals(ERRORS, update.errors());
    assertEquals(ERRORS, update.subject().errors());
    assertThrows(UnsupportedOperationException.class, () -> removal.removed().clear());
  }

  @Test
  void nullIsNamed() {
    assertEquals("origin", Refusal.ofNull(() -> new ParticipantJoined(null, GROUP, ANA, null)));
    assertEquals("groupId", Refusal.ofNull(() -> new ParticipantJoined(AT_NOON, null, ANA, null)));
    assertEquals(
        "participant", Refusal.ofNull(() -> new ParticipantJoined(AT_NOON, GROUP, null, null)));
    assertEquals("origin", Refusal.ofNull(() -> new ParticipantLeft(null, GROUP, ANA)));
    assertEquals("groupId", Refusal.ofNull(() -> new ParticipantLeft(AT_NOON, null, ANA)));
    assertEquals("participant", Refusal.ofNull(() -> new ParticipantLeft(AT_NOON, GROUP, null)));
    assertEquals(
        "joinRequestId", Refusal.ofNull(() -> new JoinRequested(AT_NOON, GROUP, null, ANA, null)));
    assertEquals(
        "joinRequestId",
        Refusal.ofNull(() -> new JoinRequestWithdrawn(AT_NOON, GROUP, null, ANA, null)));
    assertEquals(
        "participant",
        Refusal.ofNull(() -> new ParticipantsRemoved.FailedRemoval(null, List.of())));
    assertEquals("errors", Refusal.ofNull(() -> new SettingOutcome(null, true, null)));
    assertEquals("origin", Refusal.ofNull(() -> new GroupSuspended(null, GROUP)));
    assertEquals("groupId", Refusal.ofNull(() -> new GroupSuspended(AT_NOON, null)));
    assertEquals("origin", Refusal.ofNull(() -> new GroupSuspensionCleared(null, GROUP)));
    assertEquals("groupId", Refusal.ofNull(() -> new GroupSuspensionCleared(AT_NOON, null)));
  }
}
