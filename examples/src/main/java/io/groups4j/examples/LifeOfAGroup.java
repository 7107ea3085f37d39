package io.groups4j.examples;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Jpeg;
import java.util.List;

/** The story: what goes over the wire, and which events come back. It knows no provider. */
final class LifeOfAGroup {

  private final Stage stage;
  private final Narrator narrator;

  LifeOfAGroup(Stage stage, Narrator narrator) {
    this.stage = stage;
    this.narrator = narrator;
  }

  void tell() {
    GroupId group = create();
    find(group);
    list(group);
    InviteLink old = readLink(group);
    resetLink(group, old);
    ParticipantId somebody = new Conversation(stage, narrator, group).tell();
    rename(group);
    changePicture(group);
    remove(group, somebody);
    delete(group);
    findNoMore(group);

    narrator.title("Done. Every step really happened.");
  }

  private GroupId create() {
    narrator.step("Create a group");
    GroupDraft draft = GroupDraft.named("Book club").describedAs("We meet on Thursdays.");
    GroupCreated created = end(GroupCreated.class, whatsApp().groups().create(draft));
    Require.that("Book club".equals(created.subject()), "the group has another subject");
    narrator.shorten(created.groupId().value(), "GROUP_ID");
    showUpToWebhook();
    narrator.line("   GROUP_ID is " + created.groupId().value());
    narrator.event("GroupCreated \"" + created.subject() + "\", with an invite link");
    return created.groupId();
  }

  private void find(GroupId id) {
    narrator.step("Find it");
    Group group = whatsApp().groups().find(id);
    Require.that("Book club".equals(group.subject()), "the group has another subject");
    Require.that(Integer.valueOf(0).equals(group.participantCount()), "somebody is in it already");
    show();
    narrator.result("\"" + group.subject() + "\", 0 participants, not suspended");
  }

  private void list(GroupId id) {
    narrator.step("List all groups, page by page");
    List<GroupId> ids = whatsApp().groups().active().map(GroupSummary::id).toList();
    Require.that(ids.equals(List.of(id)), "the list holds something else");
    show();
    narrator.result("1 group, and it is ours");
  }

  private InviteLink readLink(GroupId id) {
    narrator.step("Read the invite link");
    InviteLink link = whatsApp().inviteLinks().current(id);
    show();
    narrator.result("a link to " + link.value().getHost());
    return link;
  }

  private void resetLink(GroupId id, InviteLink old) {
    narrator.step("Reset the invite link");
    InviteLink fresh = whatsApp().inviteLinks().reset(id);
    Require.that(!fresh.equals(old), "the link is the old one");
    Require.that(
        fresh.equals(whatsApp().inviteLinks().current(id)), "the new link is not in force");
    show();
    narrator.result("a new link is in force, not the old one");
  }

  private void rename(GroupId id) {
    narrator.step("Change the subject");
    update(id, GroupSettingsChange.ofSubject("Film club"));
    narrator.event("GroupSettingsUpdated, the group has a new subject");
  }

  private void changePicture(GroupId id) {
    narrator.step("Change the picture");
    ProfilePicture picture = ProfilePicture.of(Jpeg.square(640).bytes());
    update(id, GroupSettingsChange.ofPicture(picture));
    narrator.event("GroupSettingsUpdated, the group has a new picture");
  }

  private void update(GroupId id, GroupSettingsChange change) {
    for (RequestId request : whatsApp().settings().update(id, change)) {
      GroupSettingsUpdated updated = end(GroupSettingsUpdated.class, request);
      Require.that(updated.isComplete(), "not everything was changed");
      showUpToWebhook();
    }
  }

  private void remove(GroupId id, ParticipantId somebody) {
    narrator.step("Remove somebody");
    RequestId request = whatsApp().participants().remove(id, List.of(somebody));
    ParticipantsRemoved end = end(ParticipantsRemoved.class, request);
    Require.that(end.isComplete() && end.removed().size() == 1, "they are in the group still");
    showUpToWebhook();
    narrator.event("ParticipantsRemoved: 1 is out, and the link lets them in no more");
  }

  private void delete(GroupId id) {
    narrator.step("Delete the group");
    GroupDeleted end = end(GroupDeleted.class, whatsApp().groups().delete(id));
    Require.that(end.groupId().equals(id), "another group was deleted");
    showUpToWebhook();
    narrator.event("GroupDeleted");
  }

  private void findNoMore(GroupId id) {
    narrator.step("Find it no more");
    try {
      whatsApp().groups().find(id);
      throw new AssertionError("the group is still there");
    } catch (GroupNotFoundException gone) {
      show();
      narrator.result("GroupNotFoundException: forget its id");
    }
  }

  /** A command is only accepted; how it ended is an event. */
  private <E extends GroupEvent> E end(Class<E> kind, RequestId request) {
    GroupEvent event = pending().await(request, Stage.PATIENCE);
    Require.that(
        kind.isInstance(event), "the request ended in " + event.getClass().getSimpleName());
    return kind.cast(event);
  }

  private WhatsAppGroups whatsApp() {
    return stage.whatsApp();
  }

  private PendingRequests pending() {
    return stage.pending();
  }

  private void show() {
    stage.traffic().tell(narrator);
  }

  private void showUpToWebhook() {
    stage.showUpToWebhook(narrator);
  }
}
