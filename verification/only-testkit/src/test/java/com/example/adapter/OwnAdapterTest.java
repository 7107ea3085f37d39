package com.example.adapter;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.Groups;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.Participants;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupAnalyticsContract;
import io.groups4j.testkit.contract.GroupSettingsContract;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.contract.InviteLinkDeletionContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.contract.ParticipantsContract;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;

/** What somebody who writes an adapter does with the contracts. */
class OwnAdapterTest
    implements GroupsContract,
        GroupSettingsContract,
        InviteLinksContract,
        InviteLinkDeletionContract,
        JoinRequestsContract,
        ParticipantsContract,
        GroupAnalyticsContract {

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final WhatsAppGroups adapter = new OwnAdapter(whatsApp);
  private int people;

  @Override
  public WhatsAppGroups connection() {
    return adapter;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  @Override
  public JoinRequestId asksToJoin(GroupId group) {
    return whatsApp
        .people()
        .asksToJoin(whatsApp.inviteLinks().current(group), "1555555" + (1000 + people++));
  }

  @Override
  public ParticipantId comesIn(GroupId group) {
    ParticipantId who = ParticipantId.ofWaId("1555555" + (1000 + people));
    whatsApp.joinRequests().approve(group, List.of(asksToJoin(group)));
    return who;
  }

  @Override
  public void goesOut(GroupId group, ParticipantId who) {
    whatsApp.people().leaves(group, who.waId());
  }

  @Override
  public void writes(GroupId group, ParticipantId who) {
    whatsApp.conversations().writes(group, who.waId(), "Hello");
  }

  @Override
  public MessageId sendsTemplate(GroupId group) {
    var template = new TemplateMessage("reminder", "en", null, List.of());
    return whatsApp.messages().send(group, template).id();
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    whatsApp.conversations().reads(message, who.waId());
  }

  private record OwnAdapter(WhatsAppGroups provider) implements WhatsAppGroups {

    @Override
    public Groups groups() {
      return provider.groups();
    }

    @Override
    public GroupSettings settings() {
      return provider.settings();
    }

    @Override
    public InviteLinks inviteLinks() {
      return provider.inviteLinks();
    }

    @Override
    public JoinRequests joinRequests() {
      return provider.joinRequests();
    }

    @Override
    public Participants participants() {
      return provider.participants();
    }

    @Override
    public GroupMessages messages() {
      return provider.messages();
    }

    @Override
    public GroupAnalytics analytics() {
      return provider.analytics();
    }
  }
}
