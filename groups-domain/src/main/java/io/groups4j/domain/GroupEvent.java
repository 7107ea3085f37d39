package io.groups4j.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened to a group, or in one: Meta, "Webhooks for Groups API".
 *
 * <p>What this version does not know arrives as {@link UnrecognizedEvent}, so nothing is lost. To
 * tell events apart use {@link #dispatch(Handler)}; new kinds may join in a minor release, and so
 * may record components.
 */
public sealed interface GroupEvent
    permits GroupCreated,
        GroupCreationFailed,
        GroupDeleted,
        GroupDeletionFailed,
        ParticipantJoined,
        ParticipantLeft,
        ParticipantsRemoved,
        JoinRequested,
        JoinRequestWithdrawn,
        GroupSettingsUpdated,
        GroupSuspended,
        GroupSuspensionCleared,
        GroupMessageReceived,
        MessageStatusChanged,
        PrivateMessageReceived,
        PrivateStatusChanged,
        UnrecognizedEvent {

  /** When, and to which business number. */
  Origin origin();

  /** The group it happened to, where there is one. */
  Optional<GroupId> group();

  /** The request of this application that it answers, where the provider names one. */
  default Optional<RequestId> request() {
    return Optional.empty();
  }

  /**
   * The names by which the request that this event ends may be known; none if it ends none.
   *
   * <p>More than one where a provider's answer can lack the request id: see {@link RequestId}.
   */
  default Set<RequestId> ends() {
    return Set.of();
  }

  /**
   * Those of {@link #ends()} by which the next request of the kind may be known as well.
   *
   * <p>What stands in for a request names the group and not the attempt. None for what happens to a
   * group once.
   */
  default Set<RequestId> recurringNames() {
    Set<RequestId> names = new HashSet<>(ends());
    request().ifPresent(names::remove);
    return names;
  }

  /**
   * Tells this fact from every other, and stays the same when a provider delivers it again.
   *
   * <p>Store it to recognise repeats, and only ever compare it. Each kind of event says what it is
   * made of.
   */
  String deliveryKey();

  /** When it happened, to the second. */
  default Instant occurredAt() {
    return origin().occurredAt();
  }

  /** Calls the one method of the handler that is meant for this kind of event. */
  void dispatch(Handler handler);

  /** Receives one kind of event per method; what is left out is ignored. */
  interface Handler {

    /** A group has come into being. */
    default void on(GroupCreated event) {}

    /** A group could not be created. */
    default void on(GroupCreationFailed event) {}

    /** A group is gone. */
    default void on(GroupDeleted event) {}

    /** A group could not be deleted. */
    default void on(GroupDeletionFailed event) {}

    /** Somebody has joined. */
    default void on(ParticipantJoined event) {}

    /** Somebody has left by themselves. */
    default void on(ParticipantLeft event) {}

    /** The business has removed people, or tried to. */
    default void on(ParticipantsRemoved event) {}

    /** Somebody asks to join. */
    default void on(JoinRequested event) {}

    /** Somebody no longer asks to join. */
    default void on(JoinRequestWithdrawn event) {}

    /** A change of settings has ended. */
    default void on(GroupSettingsUpdated event) {}

    /** WhatsApp has suspended the group. */
    default void on(GroupSuspended event) {}

    /** WhatsApp has lifted the suspension. */
    default void on(GroupSuspensionCleared event) {}

    /** Somebody has written to a group. */
    default void on(GroupMessageReceived event) {}

    /** A message to a group has come further, or has failed. */
    default void on(MessageStatusChanged event) {}

    /** Somebody has written to the business number, in no group. */
    default void on(PrivateMessageReceived event) {}

    /** A message to one person, such as an invitation, has come further, or has failed. */
    default void on(PrivateStatusChanged event) {}

    /** Something came that this version does not know or cannot read. */
    default void on(UnrecognizedEvent event) {}
  }
}
