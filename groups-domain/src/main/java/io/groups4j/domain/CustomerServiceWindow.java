package io.groups4j.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a group may be sent more than templates: Meta, "Groups API pricing".
 *
 * <p>A message by anybody in the group opens it, or opens it anew, for the whole group. It stays
 * open for 24 hours. Give it the time of every {@link GroupMessageReceived} of the group and store
 * what comes back. Only the latest counts, so late messages, repeated ones and another order do no
 * harm.
 *
 * @param lastMessageAt when somebody in the group wrote last; null when nobody is known to have
 */
public record CustomerServiceWindow(@Nullable Instant lastMessageAt) {

  /** How long it stays open after a message. */
  public static final Duration LENGTH = Duration.ofHours(24);

  /** The window of a group in which nobody is known to have written. */
  public static CustomerServiceWindow closed() {
    return new CustomerServiceWindow(null);
  }

  /** The window once somebody is known to have written at that time. */
  public CustomerServiceWindow afterMessageAt(Instant time) {
    return lastMessageAt == null || time.isAfter(lastMessageAt)
        ? new CustomerServiceWindow(time)
        : this;
  }

  /**
   * Whether it is open at that time, by the latest message: from its second on, and no longer at
   * the end of the 24 hours.
   *
   * <p>Ask about now. What was open before the latest message is not remembered.
   */
  public boolean isOpenAt(Instant time) {
    return lastMessageAt != null
        && !time.isBefore(lastMessageAt)
        && time.isBefore(lastMessageAt.plus(LENGTH));
  }

  /** When it closes unless somebody writes; empty if it has never been open. */
  public Optional<Instant> closesAt() {
    return Optional.ofNullable(lastMessageAt).map(time -> time.plus(LENGTH));
  }
}
