package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The people of an {@link InMemoryWhatsApp}, and what they do by themselves: open a link, ask to
 * join, think better of it, leave.
 *
 * <pre>{@code
 * whatsApp.people().opensLink(created.inviteLink(), "15555550101");
 * whatsApp.people().leaves(created.groupId(), "15555550101");
 * }</pre>
 *
 * <p>Who acts is given by WhatsApp id, or as a {@link Participant} with a WhatsApp id, a
 * business-scoped user id or both, such as somebody whose number may not be seen: {@code new
 * Participant(ParticipantId.ofUserId("US.1349"), null, "ana")}. Events and lists repeat what was
 * given, so what is left out stays unknown. Later on any of the ids is enough.
 *
 * <p>What cannot be, such as a ninth person in a group, is a {@link CannotHappenException} that
 * says what to do, and changes nothing. While a group is suspended, nobody can join it or ask to;
 * leaving and withdrawing are possible. No document says so, nor the opposite.
 *
 * <p>Events carry whole seconds. Whoever recognises repeats takes it for one if the same person
 * does the same thing to the same group twice in a second: let the clock move on between. Safe for
 * use by several threads.
 */
public final class InMemoryPeople {

  static final String BY_LINK = "invite_link";

  private final Chats chats;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  InMemoryPeople(Chats chats, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.now = now;
    this.announcements = announcements;
  }

  /**
   * Lets somebody open the link of a group that needs no approval, and so join it: {@link
   * #opensLink(InviteLink, Participant)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public GroupId opensLink(InviteLink link, String waId) {
    return opensLink(link, Somebody.called(waId));
  }

  /**
   * Lets somebody open the link of a group that needs no approval, and so join it, which is told as
   * a {@link ParticipantJoined}.
   *
   * @param link the link of the group as it is now
   * @param person who, by WhatsApp id or user id
   * @return the group they are in now
   * @throws CannotHappenException if no group has the link, or no longer; if the group is suspended
   *     or full, or needs approval, where people have to {@link #asksToJoin}; if they are in it, or
   *     were removed from it
   */
  public GroupId opensLink(InviteLink link, Participant person) {
    Objects.requireNonNull(link, "link");
    Participant somebody = Somebody.known(person);
    GroupId group = chats.locked(() -> joined(link, somebody));
    announcements.tell();
    return group;
  }

  private GroupId joined(InviteLink link, Participant person) {
    Chat chat = atTheDoor(link, person.id());
    if (chat.joinApprovalMode().equals(JoinApprovalMode.APPROVAL_REQUIRED)) {
      throw new CannotHappenException("this group needs approval, use asksToJoin");
    }
    if (chat.people().areFull()) {
      throw new CannotHappenException(
          "this group has "
              + InMemoryWhatsApp.MAX_PARTICIPANTS
              + " people and is full, let somebody leave first");
    }
    chats.put(chat.withPeople(chat.people().joined(person)));
    announcements.add(new ParticipantJoined(now.get(), chat.id(), person, BY_LINK));
    return chat.id();
  }

  /**
   * Lets somebody open the link and ask to join a group that needs approval: {@link
   * #asksToJoin(InviteLink, Participant)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public JoinRequestId asksToJoin(InviteLink link, String waId) {
    return asksToJoin(link, Somebody.called(waId));
  }

  /**
   * Lets somebody open the link and ask to join a group that needs approval, which is told as a
   * {@link JoinRequested}. Once approved they are in the group at once.
   *
   * @param link the link of the group as it is now
   * @param person who, by WhatsApp id or user id
   * @return what to approve or reject
   * @throws CannotHappenException if no group has the link, or no longer; if the group is
   *     suspended, or needs no approval, where people {@link #opensLink}; if they are in it, ask
   *     already, or were removed from it
   */
  public JoinRequestId asksToJoin(InviteLink link, Participant person) {
    Objects.requireNonNull(link, "link");
    Participant somebody = Somebody.known(person);
    JoinRequestId id = chats.locked(() -> asked(link, somebody));
    announcements.tell();
    return id;
  }

  private JoinRequestId asked(InviteLink link, Participant person) {
    Chat chat = atTheDoor(link, person.id());
    if (!chat.joinApprovalMode().equals(JoinApprovalMode.APPROVAL_REQUIRED)) {
      throw new CannotHappenException(
          "nobody has to ask to join this group, use opensLink, or create it with"
              + " APPROVAL_REQUIRED");
    }
    if (chat.people().isAskedBy(person.id())) {
      throw new CannotHappenException(
          "this person asks already, approve or reject the request, or let them withdraw it");
    }
    Origin origin = now.get();
    long number = chats.nextJoinRequest();
    JoinRequestId id = Numbering.joinRequest(person.id(), number);
    JoinRequest request = new JoinRequest(id, person, origin.occurredAt());
    chats.put(chat.withPeople(chat.people().asked(number, request)));
    announcements.add(new JoinRequested(origin, chat.id(), id, person, BY_LINK));
    return id;
  }

  /** The group behind the link, if anybody like that may come in at all. */
  private Chat atTheDoor(InviteLink link, ParticipantId who) {
    Chat chat =
        chats
            .behind(link)
            .orElseThrow(
                () ->
                    new CannotHappenException(
                        "no group has this invite link, or no longer, read the link it has now"));
    if (chat.suspended()) {
      throw new CannotHappenException(
          "WhatsApp has suspended this group, nobody can join until it clears that");
    }
    if (chat.people().contains(who)) {
      throw new CannotHappenException("this person is in the group already, let them leave first");
    }
    if (chat.people().wasRemoved(who)) {
      throw new CannotHappenException(
          "this person was removed from the group, and does not come back by a link");
    }
    return chat;
  }

  /**
   * Lets the person who asks to join no longer want to, which is told as a {@link
   * JoinRequestWithdrawn}.
   *
   * @throws CannotHappenException if there is no such request, or it is closed
   */
  public void withdraws(JoinRequestId id) {
    Objects.requireNonNull(id, "id");
    chats.locked(() -> withdrawn(id));
    announcements.tell();
  }

  private Chat withdrawn(JoinRequestId id) {
    Chat chat =
        chats
            .where(candidate -> candidate.people().request(id) != null)
            .orElseThrow(
                () ->
                    new CannotHappenException(
                        "no open request has this id: it was never made, or has been approved,"
                            + " rejected or withdrawn"));
    JoinRequest request = Objects.requireNonNull(chat.people().request(id));
    chats.put(chat.withPeople(chat.people().closed(request)));
    announcements.add(
        new JoinRequestWithdrawn(now.get(), chat.id(), id, request.participant(), BY_LINK));
    return chat;
  }

  /**
   * Lets somebody leave a group: {@link #leaves(GroupId, Participant)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public void leaves(GroupId group, String waId) {
    leaves(group, Somebody.called(waId));
  }

  /**
   * Lets somebody leave a group, which is told as a {@link ParticipantLeft}. They can come back.
   *
   * @param person who, by any id that the group knows them by
   * @throws CannotHappenException if there is no such group, or no longer, or they are not in it
   */
  public void leaves(GroupId group, Participant person) {
    Objects.requireNonNull(group, "group");
    Participant somebody = Somebody.known(person);
    chats.locked(() -> left(group, somebody.id()));
    announcements.tell();
  }

  private Chat left(GroupId group, ParticipantId who) {
    Chat chat = chats.standing(group);
    Participant member =
        chat.people()
            .member(who)
            .orElseThrow(
                () ->
                    new CannotHappenException(
                        "this person is not in the group, or not known there by this id"));
    chats.put(chat.withPeople(chat.people().without(member)));
    GroupEvent left = new ParticipantLeft(now.get(), chat.id(), member);
    announcements.add(left);
    return chat;
  }
}
