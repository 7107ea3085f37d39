package com.example.choir;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** An application that no adapter was in sight of when it was compiled. */
public final class Choir {

  private final WhatsAppGroups whatsApp;
  private final List<String> diary = new ArrayList<>();

  private Choir(WhatsAppGroups whatsApp) {
    this.whatsApp = whatsApp;
  }

  /**
   * A season of the choir, from its group's creation to its deletion.
   *
   * <p>Takes and gives nothing but what the JDK has, so that a test can call it across loaders.
   *
   * @param file names the provider and holds its settings
   * @param environment wins over the file
   * @param sing is given the invite link, for singers to open
   * @return what was done and seen, without what differs from one group to the next
   */
  public static List<String> season(
      Properties file, Map<String, String> environment, Consumer<URI> sing) {
    Choir choir = new Choir(WhatsAppGroups.connect(file, environment));
    choir.sing(sing);
    return List.copyOf(choir.diary);
  }

  private void sing(Consumer<URI> singers) {
    whatsApp.groups().create(GroupDraft.named("Choir").describedAs("Mondays at 7"));
    note("listed " + subjects());
    GroupId id = whatsApp.groups().active().findFirst().orElseThrow().id();
    note("found " + described(id));

    int requests =
        whatsApp
            .settings()
            .update(id, GroupSettingsChange.ofSubject("Big choir").withDescription("Tuesdays at 8"))
            .size();
    note("changed with " + requests + " request, found " + described(id));

    InviteLink link = whatsApp.inviteLinks().current(id);
    singers.accept(link.value());
    note("invited by a link of " + link.value().getHost() + ", found " + described(id));

    ParticipantId first = participants(id).get(0).id();
    whatsApp.participants().remove(id, List.of(first));
    note("removed somebody, found " + described(id));

    boolean renewed = !whatsApp.inviteLinks().reset(id).equals(link);
    note("renewed the link: " + renewed);

    whatsApp.groups().delete(id);
    note("deleted, listed " + subjects());
    try {
      note("still found " + described(id));
    } catch (GroupNotFoundException gone) {
      note("not found: " + gone.providerError().orElseThrow().code());
    }
  }

  private List<String> subjects() {
    return whatsApp.groups().active().map(GroupSummary::subject).toList();
  }

  private String described(GroupId id) {
    Group group = whatsApp.groups().find(id);
    return group.subject() + ", " + group.description() + ", " + group.participantCount();
  }

  private List<Participant> participants(GroupId id) {
    return whatsApp.groups().find(id).participants();
  }

  private void note(String line) {
    diary.add(line);
  }
}
