package io.groups4j.testkit.fake;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.Groups;
import io.groups4j.port.Invitations;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.Media;
import io.groups4j.port.Participants;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A WhatsApp in memory, as one business number sees it: what a unit test hands to an application.
 *
 * <pre>{@code
 * InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(application);
 * RequestId request = whatsApp.groups().create(GroupDraft.named("Book club"));
 * }</pre>
 *
 * <p>Events are told after the state has changed, in order and in the calling thread, so before
 * {@code create}, {@code update}, {@code remove} and {@code delete} return: the hardest order for
 * an application, and one that happens. Only when several threads call at once, or a listener calls
 * back, may one of them return first and another thread tell. To have events come later, listen
 * with {@code event -> executor.execute(() -> application.on(event))}.
 *
 * <p>A listener that throws is told again, three times in all. If it still throws, the exception
 * comes out of the call, whose change stays made.
 *
 * <p>Identifiers count up and nothing is random: two runs of a test are the same. Safe for use by
 * several threads; listeners are called without any lock.
 */
public final class InMemoryWhatsApp implements WhatsAppGroups {

  /** How many groups a number can have: Meta, "Groups API", overview. */
  public static final int MAX_GROUPS = 10_000;

  /** How many people a group can have besides the business: Meta, "Groups API", overview. */
  public static final int MAX_PARTICIPANTS = 8;

  private final PhoneNumberId phoneNumberId;
  private final String businessNumber;
  private final String accountId;
  private final Tally tally = new Tally();
  private final Announcements announcements = new Announcements(tally::note);
  private final Chats chats;
  private final Groups groups;
  private final InMemorySettings settings;
  private final InviteLinks inviteLinks;
  private final JoinRequests joinRequests;
  private final InMemoryParticipants participants;
  private final InMemoryPeople people;
  private final Suspensions suspensions;
  private final MovableTime time;
  private final InMemoryFailures failures;
  private final InMemoryMessages messages;
  private final GroupAnalytics analytics;
  private final InMemoryConversations conversations;
  private final Shelf shelf;
  private final Media media;
  private final InMemoryTemplates templates;
  private final Invitations invitations;

  InMemoryWhatsApp(InMemoryWhatsAppBuilder builder) {
    this.phoneNumberId = builder.phoneNumberId;
    this.businessNumber = builder.businessNumber;
    this.accountId = builder.accountId;
    this.time = new MovableTime(builder.clock);
    Supplier<Origin> now = () -> new Origin(time.now(), phoneNumberId, accountId);
    this.chats = new Chats(now, businessNumber, builder.groupLimit, announcements::add);
    this.groups = new InMemoryGroups(chats, announcements);
    this.settings = new InMemorySettings(chats, now, announcements);
    this.inviteLinks = new InMemoryInviteLinks(chats);
    this.joinRequests = new InMemoryJoinRequests(chats, now, announcements);
    this.participants = new InMemoryParticipants(chats, now, announcements);
    this.people = new InMemoryPeople(chats, now, announcements);
    this.suspensions = new Suspensions(chats, now, announcements);
    this.shelf = new Shelf(time::now);
    this.media = new InMemoryMedia(chats, shelf, time::now);
    Invites invites = new Invites(chats::linkInto);
    Outbox outbox = new Outbox(now, announcements, invites::delivered);
    Templates known = new Templates();
    this.messages = new InMemoryMessages(chats, outbox, known, shelf, now, announcements);
    this.conversations =
        new InMemoryConversations(chats, outbox, invites, shelf, now, announcements);
    this.templates = new InMemoryTemplates(chats, known);
    this.invitations = new InMemoryInvitations(chats, known, outbox, invites, now, announcements);
    this.analytics = new InMemoryAnalytics(chats, tally, time::now, businessNumber);
    this.failures = new InMemoryFailures(chats, participants, settings, outbox);
  }

  /** An empty WhatsApp with everything by default. */
  public static InMemoryWhatsApp create() {
    return builder().build();
  }

  /** Says what is to be different from {@link #create()}. */
  public static InMemoryWhatsAppBuilder builder() {
    return new InMemoryWhatsAppBuilder();
  }

  /** Tells this listener, too, what happens from now on. */
  public InMemoryWhatsApp listen(GroupEventListener listener) {
    announcements.listen(listener);
    return this;
  }

  /** Lets a call fail, or the end of what a call began. */
  public InMemoryFailures failNext() {
    return failures;
  }

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public GroupSettings settings() {
    return settings;
  }

  @Override
  public InviteLinks inviteLinks() {
    return inviteLinks;
  }

  @Override
  public JoinRequests joinRequests() {
    return joinRequests;
  }

  @Override
  public Participants participants() {
    return participants;
  }

  @Override
  public GroupMessages messages() {
    return messages;
  }

  @Override
  public Media media() {
    return media;
  }

  /**
   * What is got from an address that {@link io.groups4j.domain.MediaInfo#url()} or a message has
   * named within the last 5 minutes, while its file is there; empty for every other. The host is
   * not looked at: each provider serves the same path at one of its own.
   */
  public Optional<MediaFile> fileAt(URI url) {
    Objects.requireNonNull(url, "url");
    return chats.locked(() -> shelf.at(url)).map(StoredFile::file);
  }

  @Override
  public Invitations invitations() {
    return invitations;
  }

  /** The templates of the account, to have some and to judge them. */
  public InMemoryTemplates templates() {
    return templates;
  }

  /**
   * Counts what has happened here. Days and months are those of UTC; cost, country and tier are
   * never told.
   */
  @Override
  public GroupAnalytics analytics() {
    return analytics;
  }

  /** What people say to the business, and do with its messages. */
  public InMemoryConversations conversations() {
    return conversations;
  }

  /**
   * Lets time pass at once: windows close, pins and files come to their end.
   *
   * @throws IllegalArgumentException if it is less than nothing
   */
  public void advanceClock(Duration time) {
    this.time.advance(Objects.requireNonNull(time, "time"));
  }

  /** The people out there, to have them join, ask and leave. */
  public InMemoryPeople people() {
    return people;
  }

  /**
   * Suspends a group, as WhatsApp does where its rules are broken, which is told as a {@link
   * io.groups4j.domain.GroupSuspended}.
   *
   * <p>Until that is cleared, what would change the group is refused with the code 131207, but for
   * its deletion. It can be read.
   *
   * @throws CannotHappenException if there is no such group, or it is suspended already
   */
  public void suspends(GroupId group) {
    suspensions.suspend(Objects.requireNonNull(group, "group"));
  }

  /**
   * Lifts a suspension, which is told as a {@link io.groups4j.domain.GroupSuspensionCleared}.
   *
   * @throws CannotHappenException if there is no such group, or it is not suspended
   */
  public void clearsSuspension(GroupId group) {
    suspensions.clear(Objects.requireNonNull(group, "group"));
  }

  /**
   * The cursor that stands at a group in the list, also when the group is gone since.
   *
   * @throws io.groups4j.port.GroupNotFoundException if there never was such a group
   */
  public Cursor cursorAt(GroupId group) {
    return chats.cursorAt(Objects.requireNonNull(group, "group"));
  }

  /** Which business number this is. */
  public PhoneNumberId phoneNumberId() {
    return phoneNumberId;
  }

  /** The business number as people see it. */
  public String businessNumber() {
    return businessNumber;
  }

  /** The WhatsApp Business Account that the number belongs to. */
  public String accountId() {
    return accountId;
  }

  /** Shows nothing but its kind. */
  @Override
  public String toString() {
    return "InMemoryWhatsApp";
  }
}
