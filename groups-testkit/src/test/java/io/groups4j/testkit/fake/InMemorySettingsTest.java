package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupSettingsContract;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.RecordingListener;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemorySettingsTest implements GroupSettingsContract {

  private static final byte[] JPEG = Jpeg.square(640).bytes();
  private static final GroupSettingsChange EVERYTHING =
      GroupSettingsChange.ofSubject("Chess club")
          .withDescription("On Fridays.")
          .withPicture(ProfilePicture.of(JPEG));
  private static final ProviderError SUSPENDED = ProviderError.of(131207, "Group suspended");
  private static final ProviderError UNKNOWN = ProviderError.of(131000, "Something went wrong");

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);

  @Override
  public WhatsAppGroups connection() {
    return whatsApp;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  private List<GroupSettingsUpdated> changed(GroupId group, GroupSettingsChange change) {
    return whatsApp.settings().update(group, change).stream()
        .map(request -> (GroupSettingsUpdated) events.awaitEnd(request, Duration.ZERO))
        .toList();
  }

  @Test
  void aPictureAndTextsAreTwoRequestsThePictureFirst() {
    GroupId group = created("Book club");

    List<RequestId> requests = whatsApp.settings().update(group, EVERYTHING);

    assertEquals(2, requests.size());
    var picture = (GroupSettingsUpdated) events.awaitEnd(requests.get(0), Duration.ZERO);
    var texts = (GroupSettingsUpdated) events.awaitEnd(requests.get(1), Duration.ZERO);
    assertTrue(picture.picture() != null && picture.subject() == null);
    assertTrue(texts.picture() == null && texts.subject() != null && texts.description() != null);
    assertEquals(requests.get(0), picture.requestId());
    assertEquals(requests.get(1), texts.requestId());
  }

  @Test
  void theEndOfAPictureHasItsDigest() throws Exception {
    var end = changed(created("Book club"), GroupSettingsChange.ofPicture(ProfilePicture.of(JPEG)));

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(JPEG);
    assertEquals(Base64.getEncoder().encodeToString(digest), end.get(0).picture().value());
  }

  @Test
  void aPartThatIsToFailFailsAloneAndOnce() {
    GroupId group = created("Book club");
    whatsApp.failNext().update(SettingPart.DESCRIPTION, SUSPENDED);

    List<GroupSettingsUpdated> ends = changed(group, EVERYTHING);

    assertTrue(ends.get(0).isComplete());
    assertEquals(new SettingOutcome("Chess club", true, List.of()), ends.get(1).subject());
    assertEquals(
        new SettingOutcome("On Fridays.", false, List.of(SUSPENDED)), ends.get(1).description());
    assertEquals(List.of(SUSPENDED), ends.get(1).errors());
    assertEquals("Chess club", whatsApp.groups().find(group).subject());
    assertNull(whatsApp.groups().find(group).description());
    changed(group, EVERYTHING).forEach(end -> assertTrue(end.isComplete()));
  }

  @Test
  void allPartsCanFailAndNothingChanges() {
    GroupId group = created("Book club");
    whatsApp.failNext().update(SettingPart.PICTURE, UNKNOWN);
    whatsApp.failNext().update(SettingPart.SUBJECT, SUSPENDED);
    whatsApp.failNext().update(SettingPart.DESCRIPTION, SUSPENDED);

    List<GroupSettingsUpdated> ends = changed(group, EVERYTHING);

    assertFalse(ends.get(0).picture().succeeded());
    assertEquals(List.of(UNKNOWN), ends.get(0).errors());
    assertFalse(ends.get(1).subject().succeeded());
    assertFalse(ends.get(1).description().succeeded());
    assertEquals(List.of(SUSPENDED), ends.get(1).errors());
    assertEquals("Book club", whatsApp.groups().find(group).subject());
  }

  @Test
  void aFailureWaitsForAChangeThatHasItsPart() {
    GroupId group = created("Book club");
    whatsApp.failNext().update(SettingPart.SUBJECT, SUSPENDED);
    whatsApp.failNext().update(SettingPart.SUBJECT, UNKNOWN);

    assertTrue(
        changed(group, GroupSettingsChange.ofDescription("On Fridays.")).get(0).isComplete());
    GroupSettingsChange subject = GroupSettingsChange.ofSubject("Chess club");
    assertEquals(List.of(SUSPENDED), changed(group, subject).get(0).errors());
    assertEquals(List.of(UNKNOWN), changed(group, subject).get(0).errors());
    assertTrue(changed(group, subject).get(0).isComplete());
  }

  @Test
  void aPictureThatHasBecomeShorterChangesNothing() {
    GroupId group = created("Book club");
    AtomicReference<byte[]> now = new AtomicReference<>(JPEG);
    ProfilePicture picture = ProfilePicture.of(() -> new ByteArrayInputStream(now.get()));
    now.set(new byte[10]);

    assertThrows(
        UncheckedIOException.class,
        () -> whatsApp.settings().update(group, EVERYTHING.withPicture(picture)));
    assertEquals("Book club", whatsApp.groups().find(group).subject());
  }

  @Test
  void aPictureIsNotReadForAGroupThatIsNotThere() {
    AtomicInteger opened = new AtomicInteger();
    ProfilePicture picture =
        ProfilePicture.of(
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(JPEG);
            });

    assertThrows(
        GroupNotFoundException.class,
        () ->
            whatsApp
                .settings()
                .update(new GroupId("unknown"), GroupSettingsChange.ofPicture(picture)));
    assertEquals(1, opened.get());
  }

  @Test
  void thePictureStaysAcceptedWhereTheCallForTheTextsFails() {
    GroupId group = created("Book club");
    var busy = new ThrottledException("busy", null, null);
    whatsApp.listen(event -> failOnce(event, busy));

    assertSame(
        busy,
        assertThrows(
            ThrottledException.class, () -> whatsApp.settings().update(group, EVERYTHING)));

    var end = events.await(GroupSettingsUpdated.class, Duration.ZERO);
    assertTrue(end.picture().succeeded());
    assertEquals("Book club", whatsApp.groups().find(group).subject());
  }

  private void failOnce(GroupEvent event, ThrottledException failure) {
    if (event instanceof GroupSettingsUpdated end && end.picture() != null) {
      whatsApp.failNext().call(failure);
    }
  }

  @Test
  void aRefusalOfTheTextsSaysThatThePictureWasAccepted() {
    GroupId group = created("Book club");
    whatsApp.listen(
        event -> {
          if (event instanceof GroupSettingsUpdated) {
            whatsApp.suspends(group);
          }
        });

    String refusal =
        assertThrows(
                RequestRejectedException.class, () -> whatsApp.settings().update(group, EVERYTHING))
            .getMessage();
    assertTrue(
        refusal.startsWith("update group texts (the picture was accepted before; "), refusal);
  }
}
