package com.example.adapter;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.Groups;
import io.groups4j.port.Invitations;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.Media;
import io.groups4j.port.Participants;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupAnalyticsContract;
import io.groups4j.testkit.contract.GroupMessagesContract;
import io.groups4j.testkit.contract.GroupSettingsContract;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.contract.InvitationsContract;
import io.groups4j.testkit.contract.InviteLinkDeletionContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.contract.JoinRequestsContract;
import io.groups4j.testkit.contract.MediaContract;
import io.groups4j.testkit.contract.ParticipantsContract;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What somebody who writes an adapter does with the contracts. */
class OwnAdapterTest
    implements GroupsContract,
        GroupSettingsContract,
        InviteLinksContract,
        InviteLinkDeletionContract,
        JoinRequestsContract,
        InvitationsContract,
        ParticipantsContract,
        MediaContract,
        GroupAnalyticsContract,
        GroupMessagesContract {

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final WhatsAppGroups adapter = new OwnAdapter(whatsApp);
  private int people;

  @BeforeEach
  void haveTemplates() {
    whatsApp.templates().has("reminder", "en", PricingCategory.UTILITY, 0);
    whatsApp.templates().has(approvedTemplate(), PricingCategory.UTILITY);
  }

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
  public void sendsFile(GroupId group, MediaFile file) {
    String waId = "1555555" + (1000 + people++);
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), waId);
    whatsApp.conversations().sends(group, waId, file);
  }

  @Override
  public void approvesTemplate(String name) {
    whatsApp.templates().approves(name);
  }

  @Override
  public InviteLink linkIn(MessageId invitation) {
    return whatsApp.conversations().linksIn(invitation).get(0);
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
  public MessageId writes(GroupId group, ParticipantId who, String text) {
    return whatsApp.conversations().writes(group, who.waId(), text);
  }

  @Override
  public void reads(MessageId message, ParticipantId who) {
    whatsApp.conversations().reads(message, who.waId());
  }

  @Override
  public List<MessageDraft> arrived(GroupId group) {
    return whatsApp.conversations().sent(group);
  }

  @Override
  public List<MessageId> pinned(GroupId group) {
    return whatsApp.conversations().pinned(group);
  }

  @Override
  public TemplateMessage approvedTemplate() {
    return TemplateMessage.of("meeting_moved", "en_US");
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
    public Media media() {
      return provider.media();
    }

    @Override
    public Invitations invitations() {
      return provider.invitations();
    }

    @Override
    public GroupAnalytics analytics() {
      return provider.analytics();
    }
  }
}
