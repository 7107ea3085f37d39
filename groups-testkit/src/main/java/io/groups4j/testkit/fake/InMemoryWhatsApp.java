package io.groups4j.testkit.fake;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.Groups;
import io.groups4j.port.GroupsException;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.Participants;
import io.groups4j.port.WhatsAppGroups;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
  private final Announcements announcements = new Announcements();
  private final Chats chats;
  private final Groups groups;
  private final InMemorySettings settings;
  private final InviteLinks inviteLinks;
  private final JoinRequests joinRequests;
  private final InMemoryParticipants participants;
  private final InMemoryPeople people;
  private final Suspensions suspensions;

  private InMemoryWhatsApp(Builder builder) {
    this.phoneNumberId = builder.phoneNumberId;
    this.businessNumber = builder.businessNumber;
    this.accountId = builder.accountId;
    Clock clock = builder.clock;
    Supplier<Origin> now =
        () -> new Origin(clock.instant().truncatedTo(ChronoUnit.SECONDS), phoneNumberId, accountId);
    this.chats = new Chats(now, businessNumber, builder.groupLimit, announcements::add);
    this.groups = new InMemoryGroups(chats, announcements);
    this.settings = new InMemorySettings(chats, now, announcements);
    this.inviteLinks = new InMemoryInviteLinks(chats);
    this.joinRequests = new InMemoryJoinRequests(chats, now, announcements);
    this.participants = new InMemoryParticipants(chats, now, announcements);
    this.people = new InMemoryPeople(chats, now, announcements);
    this.suspensions = new Suspensions(chats, now, announcements);
  }

  /** An empty WhatsApp with everything by default. */
  public static InMemoryWhatsApp create() {
    return builder().build();
  }

  /** Says what is to be different from {@link #create()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Tells this listener, too, what happens from now on. */
  public InMemoryWhatsApp listen(GroupEventListener listener) {
    announcements.listen(listener);
    return this;
  }

  /**
   * Has the next call of any port throw this, and do nothing. Called twice, it is for the next two.
   *
   * <p>A walk over pages makes a call for each page, and a change of a picture and of texts makes
   * two, the picture's first. What people and WhatsApp do is no call. Over HTTP use {@code
   * GroupsSimulator.failNext}, which answers as documented.
   *
   * @param failure such as {@code new ThrottledException("busy", null, Duration.ofSeconds(5))}
   */
  public void failNextCall(GroupsException failure) {
    chats.failNextCall(Objects.requireNonNull(failure, "failure"));
  }

  /**
   * Accepts the next creation and then lets it end in a {@link
   * io.groups4j.domain.GroupCreationFailed}. Called twice, it is for the next two.
   *
   * @param error what the event says
   */
  public void failNextCreation(ProviderError error) {
    chats.failNextCreation(Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next deletion and then lets it end in a {@link
   * io.groups4j.domain.GroupDeletionFailed}; the group stays. Called twice, it is for the next two.
   *
   * @param error what the event says
   */
  public void failNextDeletion(ProviderError error) {
    chats.failNextDeletion(Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next removal and then lets it end in a {@link
   * io.groups4j.domain.ParticipantsRemoved} that removed nobody. Called twice, it is for the next
   * two.
   *
   * @param error what the event says of the request as a whole
   */
  public void failNextRemoval(ProviderError error) {
    participants.failNext(Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next change of this setting and then lets it fail in its {@link
   * io.groups4j.domain.GroupSettingsUpdated}; what else that change is about is not kept from
   * succeeding. Called twice, it is for the next two.
   *
   * @param error what the event says of the setting, and of the change as a whole
   */
  public void failNextUpdate(SettingPart part, ProviderError error) {
    settings.failNext(Objects.requireNonNull(part, "part"), Objects.requireNonNull(error, "error"));
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

  /** Makes an {@link InMemoryWhatsApp} that is not like any other. Not safe for several threads. */
  public static final class Builder {

    private Clock clock = Clock.systemUTC();
    private PhoneNumberId phoneNumberId = new PhoneNumberId("12784358810");
    private String businessNumber = "15550783881";
    private String accountId = "102290129340398";
    private int groupLimit = MAX_GROUPS;

    private Builder() {}

    /** Tells the time, which events and groups carry to the second; the system's by default. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Which business number this is; the one of Meta's examples by default. */
    public Builder phoneNumberId(PhoneNumberId value) {
      phoneNumberId = Objects.requireNonNull(value, "phoneNumberId");
      return this;
    }

    /** The business number as people see it; the one of Meta's examples by default. */
    public Builder businessNumber(String value) {
      businessNumber = Objects.requireNonNull(value, "businessNumber");
      return this;
    }

    /** The WhatsApp Business Account; the one of Meta's examples by default. */
    public Builder accountId(String value) {
      accountId = Objects.requireNonNull(value, "accountId");
      return this;
    }

    /** How many groups there can be, to see the limit without {@value #MAX_GROUPS} groups. */
    public Builder groupLimit(int value) {
      if (value < 0 || value > MAX_GROUPS) {
        throw new IllegalArgumentException(
            "group limit is " + value + ", 0 to " + MAX_GROUPS + " are allowed");
      }
      groupLimit = value;
      return this;
    }

    /** An empty WhatsApp. */
    public InMemoryWhatsApp build() {
      return new InMemoryWhatsApp(this);
    }
  }
}
