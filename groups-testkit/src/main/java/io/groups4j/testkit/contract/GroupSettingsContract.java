package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.GroupSettings;
import io.groups4j.testkit.fixture.Jpeg;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** All that {@link GroupSettings} has to do, whether it takes one request or two. */
public interface GroupSettingsContract extends ConnectionContract {

  /** A group is called what it is to be called, and nothing else is different. */
  @Test
  default void aNewSubjectIsThereAndTheDescriptionStays() {
    GroupId group = described();

    update(group, GroupSettingsChange.ofSubject("Chess club"));

    Group changed = connection().groups().find(group);
    assertEquals("Chess club", changed.subject());
    assertEquals("On Thursdays.", changed.description());
  }

  /** A group says of itself what it is to say, and nothing else is different. */
  @Test
  default void aNewDescriptionIsThereAndTheSubjectStays() {
    GroupId group = described();

    update(group, GroupSettingsChange.ofDescription("On Fridays."));

    Group changed = connection().groups().find(group);
    assertEquals("On Fridays.", changed.description());
    assertEquals("Book club", changed.subject());
  }

  /** Nothing is left of a description that is changed to nothing. */
  @Test
  default void anEmptyDescriptionTakesItAway() {
    GroupId group = described();

    update(group, GroupSettingsChange.ofDescription(""));

    String left = connection().groups().find(group).description();
    assertTrue(left == null || left.isEmpty(), "a description is left");
  }

  /** An end speaks of what was to be changed, and of nothing else. */
  @Test
  default void anEndSpeaksOfWhatWasToBeChangedAlone() {
    List<GroupSettingsUpdated> ends =
        update(created("Book club"), GroupSettingsChange.ofSubject("Chess club"));

    assertEquals("Chess club", only(ends, GroupSettingsUpdated::subject).value());
    for (GroupSettingsUpdated end : ends) {
      assertNull(end.description());
      assertNull(end.picture());
    }
  }

  /** A picture ends well, with its group and nothing else. */
  @Test
  default void aPictureEndsWellAndAlone() {
    GroupId group = created("Book club");

    List<GroupSettingsUpdated> ends =
        update(group, GroupSettingsChange.ofPicture(ProfilePicture.of(Jpeg.square(192).bytes())));

    assertTrue(only(ends, GroupSettingsUpdated::picture).succeeded());
    for (GroupSettingsUpdated end : ends) {
      assertNull(end.subject());
      assertNull(end.description());
    }
  }

  /** The largest picture there may be is taken, and it need not be in memory. */
  @Test
  default void theLargestPictureIsTaken() {
    byte[] jpeg =
        Jpeg.square(640).progressive().withThumbnail().paddedTo(ProfilePicture.MAX_BYTES).bytes();
    ProfilePicture picture = ProfilePicture.of(() -> new ByteArrayInputStream(jpeg));

    List<GroupSettingsUpdated> ends =
        update(created("Book club"), GroupSettingsChange.ofPicture(picture));

    assertTrue(only(ends, GroupSettingsUpdated::picture).succeeded());
  }

  /** All at once, every request that was needed has an end, and together they speak of all. */
  @Test
  default void everythingAtOnceEndsInEveryRequest() {
    GroupId group = described();

    List<GroupSettingsUpdated> ends =
        update(
            group,
            GroupSettingsChange.ofSubject("Chess club")
                .withDescription("On Fridays.")
                .withPicture(ProfilePicture.of(Jpeg.square(640).bytes())));

    assertTrue(only(ends, GroupSettingsUpdated::subject).succeeded());
    assertTrue(only(ends, GroupSettingsUpdated::description).succeeded());
    assertTrue(only(ends, GroupSettingsUpdated::picture).succeeded());
    Group changed = connection().groups().find(group);
    assertEquals("Chess club", changed.subject());
    assertEquals("On Fridays.", changed.description());
  }

  /** Texts are the same at the other side, whatever they are made of. */
  @Test
  default void textsArriveAsTheyAre() {
    GroupId group = created("Book club");
    String subject = "\"Ä\" & <b> \\ 100 % 🚗";
    String description = "1st line\n2nd line\t\u2028 \u0001 {\"a\": null} 🚗";

    update(group, GroupSettingsChange.ofSubject(subject).withDescription(description));

    Group changed = connection().groups().find(group);
    assertEquals(subject, changed.subject());
    assertEquals(description, changed.description());
  }

  /** A change is of one group. */
  @Test
  default void otherGroupsStayAsTheyAre() {
    GroupId other = created("Book club");
    GroupId group = created("Chess club");

    update(group, GroupSettingsChange.ofSubject("Go club"));

    assertEquals("Book club", connection().groups().find(other).subject());
    assertEquals("Go club", connection().groups().find(group).subject());
  }

  /** There is nothing to change where there is no group. */
  @Test
  default void settingsOfAnUnknownGroupAreNotFound() {
    GroupSettings settings = connection().settings();
    GroupSettingsChange texts = GroupSettingsChange.ofSubject("Chess club");
    GroupSettingsChange picture =
        GroupSettingsChange.ofPicture(ProfilePicture.of(Jpeg.square(192).bytes()));
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(GroupNotFoundException.class, () -> settings.update(odd, texts), odd::value);
      assertThrows(GroupNotFoundException.class, () -> settings.update(odd, picture), odd::value);
    }
  }

  private GroupId described() {
    return created(GroupDraft.named("Book club").describedAs("On Thursdays.")).groupId();
  }

  /** Changes, and waits for every end there is, each once. */
  private List<GroupSettingsUpdated> update(GroupId group, GroupSettingsChange change) {
    List<RequestId> requests = connection().settings().update(group, change);
    assertFalse(requests.isEmpty(), "no request to wait for");
    List<GroupSettingsUpdated> ends =
        requests.stream()
            .map(request -> events().awaitEnd(request, patience()))
            .map(end -> assertInstanceOf(GroupSettingsUpdated.class, end))
            .distinct()
            .toList();
    ends.forEach(end -> assertEquals(group, end.groupId()));
    return ends;
  }

  private static SettingOutcome only(
      List<GroupSettingsUpdated> ends, Function<GroupSettingsUpdated, SettingOutcome> part) {
    List<SettingOutcome> outcomes = ends.stream().map(part).filter(Objects::nonNull).toList();
    assertEquals(1, outcomes.size(), "ends that speak of it");
    return outcomes.get(0);
  }
}
