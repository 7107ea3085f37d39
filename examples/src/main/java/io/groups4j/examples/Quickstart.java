package io.groups4j.examples;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import java.time.Duration;
import java.util.List;

/**
 * The life of a group, told as it happens: what goes over the wire, and which events come back.
 *
 * <p>Ends with 0 only if every step did what it says.
 */
public final class Quickstart {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Stage stage;
  private final Narrator narrator;

  private Quickstart(Stage stage, Narrator narrator) {
    this.stage = stage;
    this.narrator = narrator;
  }

  /**
   * Plays the story against a simulator on this machine.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Narrator narrator = new Narrator(System.out, Narrator.isColourWelcome());
    System.exit(play(narrator, arguments) ? 0 : 1);
  }

  static boolean play(Narrator narrator, String... arguments) {
    if (arguments.length > 0) {
      narrator.failure("the quickstart takes no arguments");
      return false;
    }
    try (Stage stage = Stage.set()) {
      new Quickstart(stage, narrator).tell();
      return true;
    } catch (RuntimeException | AssertionError failed) {
      narrator.failure(failed.toString());
      return false;
    }
  }

  private void tell() {
    narrator.title("groups4j quickstart: the life of a WhatsApp group");
    narrator.line("Everything runs on this machine: an application, a simulator");
    narrator.line("that speaks Meta's dialect at " + stage.apiUri() + ",");
    narrator.line("and the webhooks it sends back, signed.");

    GroupId group = create();
    find(group);
    list(group);
    InviteLink old = readLink(group);
    resetLink(group, old);
    delete(group);
    findNoMore(group);

    narrator.title("Done. Every step really happened.");
  }

  private GroupId create() {
    narrator.step("Create a group");
    GroupDraft draft = GroupDraft.named("Book club").describedAs("We meet on Thursdays.");
    GroupEvent end = pending().await(whatsApp().groups().create(draft), PATIENCE);
    GroupCreated created = expect(GroupCreated.class, end);
    require("Book club".equals(created.subject()), "the group has another subject");
    narrator.shorten(created.groupId().value(), "GROUP_ID");
    showUpToWebhook();
    narrator.line("   GROUP_ID is " + created.groupId().value());
    narrator.event("GroupCreated \"" + created.subject() + "\", with an invite link");
    return created.groupId();
  }

  private void find(GroupId id) {
    narrator.step("Find it");
    Group group = whatsApp().groups().find(id);
    require("Book club".equals(group.subject()), "the group has another subject");
    require(Integer.valueOf(0).equals(group.participantCount()), "somebody is in it already");
    show();
    narrator.result("\"" + group.subject() + "\", 0 participants, not suspended");
  }

  private void list(GroupId id) {
    narrator.step("List all groups, page by page");
    List<GroupId> ids = whatsApp().groups().active().map(GroupSummary::id).toList();
    require(ids.equals(List.of(id)), "the list holds something else");
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
    require(!fresh.equals(old), "the link is the old one");
    require(fresh.equals(whatsApp().inviteLinks().current(id)), "the new link is not in force");
    show();
    narrator.result("a new link is in force, not the old one");
  }

  private void delete(GroupId id) {
    narrator.step("Delete the group");
    GroupEvent end = pending().await(whatsApp().groups().delete(id), PATIENCE);
    require(expect(GroupDeleted.class, end).groupId().equals(id), "another group was deleted");
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
    stage.traffic().tellUpToWebhook(narrator, PATIENCE);
  }

  private static <E extends GroupEvent> E expect(Class<E> kind, GroupEvent event) {
    require(kind.isInstance(event), "the request ended in " + event.getClass().getSimpleName());
    return kind.cast(event);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
