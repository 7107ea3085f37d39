package io.groups4j.testkit.contract;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SentMessage;
import io.groups4j.port.EventInbox;
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
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Does as the fake does, but for what a mutant replaces. */
final class Broken
    implements WhatsAppGroups,
        Groups,
        GroupSettings,
        JoinRequests,
        Participants,
        GroupMessages,
        GroupAnalytics {

  final RecordingListener events = new RecordingListener();
  final InMemoryWhatsApp real =
      InMemoryWhatsApp.create().listen(event -> events.on(this.tell.apply(event)));

  UnaryOperator<GroupEvent> tell = UnaryOperator.identity();
  Function<GroupDraft, RequestId> create = real.groups()::create;
  BiFunction<GroupId, Set<GroupField>, Group> find = real.groups()::find;
  Function<PageRequest, Page<GroupSummary>> active = real.groups()::active;
  Supplier<Stream<GroupSummary>> walk = Groups.super::active;
  Function<GroupId, RequestId> delete = real.groups()::delete;
  BiFunction<GroupId, GroupSettingsChange, List<RequestId>> update = real.settings()::update;
  Function<GroupId, InviteLink> current = real.inviteLinks()::current;
  Function<GroupId, InviteLink> reset = real.inviteLinks()::reset;
  Consumer<GroupId> unlink = real.inviteLinks()::delete;
  BiFunction<GroupId, PageRequest, Page<JoinRequest>> open = real.joinRequests()::open;
  Function<GroupId, Stream<JoinRequest>> openWalk = JoinRequests.super::open;
  BiFunction<GroupId, JoinRequestBatch, BulkOutcome<JoinRequestId>> approve =
      real.joinRequests()::approve;
  BiFunction<GroupId, JoinRequestBatch, BulkOutcome<JoinRequestId>> reject =
      real.joinRequests()::reject;
  BiFunction<GroupId, ParticipantBatch, RequestId> remove = real.participants()::remove;
  EventInbox inbox = EventInbox.inMemory(1_000);
  UnaryOperator<EventInbox> reopen = UnaryOperator.identity();
  Duration longestWait = Duration.ofSeconds(10);
  BiFunction<GroupId, MessageDraft, SentMessage> send = real.messages()::send;
  Function<MessagingAnalyticsQuery, List<MessagingDataPoint>> messaging =
      real.analytics()::messaging;
  Function<PricingAnalyticsQuery, List<PricingDataPoint>> pricing = real.analytics()::pricing;
  Function<GroupAnalyticsQuery, List<GroupDataPoint>> group = real.analytics()::group;
  Pin pin = real.messages()::pin;
  BiFunction<GroupId, MessageId, SentMessage> unpin = real.messages()::unpin;

  final BrokenMedia media = new BrokenMedia(real.media());
  final BrokenInvitations invitations = new BrokenInvitations(real.invitations());

  /** As {@link GroupMessages#pin(GroupId, MessageId, PinDays)}. */
  interface Pin {
    SentMessage apply(GroupId group, MessageId message, PinDays days);
  }

  @Override
  public Groups groups() {
    return this;
  }

  /** An object of its own: groups are deleted as well, and answer with a request. */
  @Override
  public GroupSettings settings() {
    return this;
  }

  @Override
  public InviteLinks inviteLinks() {
    return new InviteLinks() {
      @Override
      public InviteLink current(GroupId group) {
        return current.apply(group);
      }

      @Override
      public InviteLink reset(GroupId group) {
        return reset.apply(group);
      }

      @Override
      public void delete(GroupId group) {
        unlink.accept(group);
      }
    };
  }

  @Override
  public RequestId create(GroupDraft draft) {
    return create.apply(draft);
  }

  @Override
  public Group find(GroupId group, Set<GroupField> fields) {
    return find.apply(group, fields);
  }

  @Override
  public Page<GroupSummary> active(PageRequest page) {
    return active.apply(page);
  }

  @Override
  public Stream<GroupSummary> active() {
    return walk.get();
  }

  @Override
  public RequestId delete(GroupId group) {
    return delete.apply(group);
  }

  @Override
  public List<RequestId> update(GroupId group, GroupSettingsChange change) {
    return update.apply(group, change);
  }

  @Override
  public JoinRequests joinRequests() {
    return this;
  }

  @Override
  public Page<JoinRequest> open(GroupId group, PageRequest page) {
    return open.apply(group, page);
  }

  @Override
  public Stream<JoinRequest> open(GroupId group) {
    return openWalk.apply(group);
  }

  @Override
  public BulkOutcome<JoinRequestId> approve(GroupId group, JoinRequestBatch requests) {
    return approve.apply(group, requests);
  }

  @Override
  public BulkOutcome<JoinRequestId> reject(GroupId group, JoinRequestBatch requests) {
    return reject.apply(group, requests);
  }

  @Override
  public Participants participants() {
    return this;
  }

  @Override
  public RequestId remove(GroupId group, ParticipantBatch participants) {
    return remove.apply(group, participants);
  }

  @Override
  public GroupMessages messages() {
    return this;
  }

  @Override
  public Media media() {
    return media;
  }

  @Override
  public SentMessage send(GroupId group, MessageDraft draft) {
    return send.apply(group, draft);
  }

  @Override
  public SentMessage pin(GroupId group, MessageId message, PinDays days) {
    return pin.apply(group, message, days);
  }

  @Override
  public SentMessage unpin(GroupId group, MessageId message) {
    return unpin.apply(group, message);
  }

  /** An object of its own: groups are created as well, and messages are sent. */
  @Override
  public Invitations invitations() {
    return invitations;
  }

  @Override
  public GroupAnalytics analytics() {
    return this;
  }

  @Override
  public List<MessagingDataPoint> messaging(MessagingAnalyticsQuery query) {
    return messaging.apply(query);
  }

  @Override
  public List<PricingDataPoint> pricing(PricingAnalyticsQuery query) {
    return pricing.apply(query);
  }

  @Override
  public List<GroupDataPoint> group(GroupAnalyticsQuery query) {
    return group.apply(query);
  }

  /** The first group there is, for mutants that take one for another. */
  GroupId anyGroup() {
    return real.groups().active().findFirst().orElseThrow().id();
  }
}
