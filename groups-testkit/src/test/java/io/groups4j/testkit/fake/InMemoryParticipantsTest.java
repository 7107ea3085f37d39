package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.ParticipantsContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryParticipantsTest implements ParticipantsContract {

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private int people;

  @Override
  public WhatsAppGroups connection() {
    return whatsApp;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  @Override
  public ParticipantId comesIn(GroupId group) {
    return comesIn(group, "1555555010" + people++);
  }

  private ParticipantId comesIn(GroupId group, String waId) {
    InviteLink link = whatsApp.inviteLinks().current(group);
    whatsApp.joinRequests().approve(group, List.of(whatsApp.people().asksToJoin(link, waId)));
    return ParticipantId.ofWaId(waId);
  }

  private GroupId group() {
    return created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
        .groupId();
  }

  private static Participant called(String input) {
    return new Participant(ParticipantId.ofInput(input), null, null);
  }

  @Test
  void whoWasRemovedDoesNotComeBackByAnyLinkOfTheGroup() {
    GroupId group = group();
    ParticipantId gone = comesIn(group);
    whatsApp.participants().remove(group, List.of(gone));
    InviteLink old = whatsApp.inviteLinks().current(group);

    assertThrows(IllegalStateException.class, () -> whatsApp.people().asksToJoin(old, gone.waId()));
    InviteLink renewed = whatsApp.inviteLinks().reset(group);
    assertThrows(
        IllegalStateException.class, () -> whatsApp.people().asksToJoin(renewed, gone.waId()));
  }

  @Test
  void whoWasRemovedFromOneGroupMayJoinAnother() {
    GroupId group = group();
    GroupId another = group();
    ParticipantId gone = comesIn(group);
    whatsApp.participants().remove(group, List.of(gone));

    comesIn(another, gone.waId());

    assertEquals(1, whatsApp.groups().find(another).participantCount());
  }

  @Test
  void thePlaceOfWhoWasRemovedIsFree() {
    GroupId group = group();
    List<ParticipantId> full = Stream.generate(() -> comesIn(group)).limit(8).toList();
    whatsApp.participants().remove(group, full.subList(3, 4));

    comesIn(group);

    assertEquals(8, whatsApp.groups().find(group).participantCount());
  }

  @Test
  void theEventCallsPeopleByWhatTheRequestSentAndByNothingElse() {
    GroupId group = group();
    String waId = comesIn(group).waId();

    RequestId request =
        whatsApp.participants().remove(group, List.of(new ParticipantId(waId, "US.7", "+" + waId)));

    assertEquals(
        List.of(called(waId)),
        ((ParticipantsRemoved) events.awaitEnd(request, Duration.ZERO)).removed());
  }

  @Test
  void whoIsCalledByAnIdThatWhatsAppDoesNotKnowIsAStranger() {
    GroupId group = group();
    String input = "+" + comesIn(group).waId();
    // The user id is what is sent, and nobody in memory has one.
    ParticipantId unknown = new ParticipantId(null, "US.7", input);

    assertThrows(
        RequestRejectedException.class,
        () -> whatsApp.participants().remove(group, List.of(unknown)));
  }

  /** Behind the ports, since nobody comes in with two identities through them. */
  @Test
  void twoNamesThatOnlyWhatsAppKnowsToBeOnePersonsAreRefused() {
    List<GroupEvent> told = new ArrayList<>();
    Chats chats = new Chats(() -> Origin.at(Instant.EPOCH), "15550783881", 1, told::add);
    chats.create(GroupDraft.named("Book club"));
    GroupId group = told.get(0).group().orElseThrow();
    var ana = new Participant(new ParticipantId("15555550101", "US.7"), null, "ana");
    chats.locked(
        () -> {
          Chat chat = chats.known(group, "come in");
          chats.put(chat.withPeople(chat.people().joined(ana)));
          return group;
        });
    var participants =
        new InMemoryParticipants(
            chats, () -> Origin.at(Instant.EPOCH), new Announcements(event -> {}));
    var both = List.of(ParticipantId.ofUserId("US.7"), ParticipantId.ofWaId("15555550101"));

    var refused =
        assertThrows(RequestRejectedException.class, () -> participants.remove(group, both));

    assertEquals(
        Optional.of(DocumentedError.PARTICIPANT_DUPLICATE),
        refused.providerError().flatMap(ProviderError::documented));
    assertEquals(List.of(ana), chats.chat(group, "look").people().members());
  }

  @Test
  void whoAsksToJoinIsNotInTheGroupYet() {
    GroupId group = group();
    whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(group), "15555550199");

    assertThrows(
        RequestRejectedException.class,
        () -> whatsApp.participants().remove(group, List.of(ParticipantId.ofWaId("15555550199"))));
  }

  @Test
  void aPartialRemovalSaysSoAsAWholeToo() {
    GroupId group = group();
    ParticipantId gone = comesIn(group);
    ParticipantId stranger = ParticipantId.ofInput("+1 555-555-0199");

    RequestId request = whatsApp.participants().remove(group, List.of(gone, stranger));

    ParticipantsRemoved end = (ParticipantsRemoved) events.awaitEnd(request, Duration.ZERO);
    assertEquals(List.of(called(gone.waId())), end.removed());
    assertEquals(called(stranger.input()), end.failed().get(0).participant());
    assertEquals(
        List.of(
            new ProviderError(
                DocumentedError.PARTIALLY_SUCCEEDED.code(),
                "Not All Participants Remove Succeeded",
                "Failed to remove some participants from the group",
                "",
                false,
                "")),
        end.errors());
  }

  @Test
  void aRemovalCanBeMadeToFailWhole() {
    GroupId group = group();
    ParticipantId one = comesIn(group);
    ParticipantId two = comesIn(group);
    ProviderError error = ProviderError.of(131000, "Something went wrong");
    whatsApp.failNext().removal(error);

    RequestId failing = whatsApp.participants().remove(group, List.of(one, two));

    ParticipantsRemoved end = (ParticipantsRemoved) events.awaitEnd(failing, Duration.ZERO);
    assertEquals(List.of(), end.removed());
    assertEquals(
        List.of(
            new FailedRemoval(called(one.waId()), List.of()),
            new FailedRemoval(called(two.waId()), List.of())),
        end.failed());
    assertEquals(List.of(error), end.errors());
    assertFalse(end.isComplete());
    assertEquals(2, whatsApp.groups().find(group).participantCount());

    RequestId working = whatsApp.participants().remove(group, List.of(one, two));
    assertEquals(
        2, ((ParticipantsRemoved) events.awaitEnd(working, Duration.ZERO)).removed().size());
  }

  @Test
  void aRefusedRemovalTellsNothingAndUsesUpNoFailure() {
    GroupId group = group();
    ParticipantId somebody = comesIn(group);
    whatsApp.failNext().removal(ProviderError.of(131000, "Something went wrong"));
    int before = events.events().size();

    assertThrows(
        RequestRejectedException.class,
        () -> whatsApp.participants().remove(group, List.of(ParticipantId.ofWaId("1"))));
    assertEquals(before, events.events().size());

    RequestId request = whatsApp.participants().remove(group, List.of(somebody));
    assertFalse(((ParticipantsRemoved) events.awaitEnd(request, Duration.ZERO)).isComplete());
  }
}
