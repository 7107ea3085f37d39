package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that this version does not know, or cannot read, kept as it came.
 *
 * <p>Its delivery key is made of account, business number, topic, type and fingerprint. A part of a
 * larger whole says neither when nor where by itself, so its key has group, time and the name of
 * the part, too.
 *
 * @param origin when, and for which business number
 * @param groupId the group; null when the provider does not say, or not readably
 * @param topic the provider's word for the family of events
 * @param type the provider's word for the kind of event, empty when there is none
 * @param part the provider's word for where in the event it was found, such as {@code
 *     added_participants}, the rest of which arrives by itself; null when it is a whole
 * @param reason why it was not recognised, without any of its content
 * @param raw the text as it came: may hold phone numbers and messages
 * @param fingerprint tells it from others of its kind: a digest of it that does not depend on the
 *     order of members, and of its place in a list; null to take a digest of the raw text
 */
public record UnrecognizedEvent(
    Origin origin,
    @Nullable GroupId groupId,
    String topic,
    String type,
    @Nullable String part,
    String reason,
    String raw,
    @Nullable String fingerprint)
    implements GroupEvent {

  /** Refuses null for what has to be there. */
  public UnrecognizedEvent {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(raw, "raw");
  }

  /** Something that a digest of its text tells from others. */
  public UnrecognizedEvent(
      Origin origin,
      @Nullable GroupId groupId,
      String topic,
      String type,
      @Nullable String part,
      String reason,
      String raw) {
    this(origin, groupId, topic, type, part, reason, raw, null);
  }

  /** Something that is no part of a larger whole. */
  public UnrecognizedEvent(
      Origin origin,
      @Nullable GroupId groupId,
      String topic,
      String type,
      String reason,
      String raw) {
    this(origin, groupId, topic, type, null, reason, raw);
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.ofNullable(groupId);
  }

  @Override
  public String deliveryKey() {
    // A whole says its time itself, unless it has none.
    return EventParts.deliveryKey(
        "unrecognized",
        EventParts.text(origin.accountId()),
        origin.phoneNumberId() == null ? "" : origin.phoneNumberId().value(),
        topic,
        type,
        fingerprint == null ? EventParts.digest(raw) : fingerprint,
        EventParts.text(part),
        part == null || groupId == null ? "" : groupId.value(),
        part == null ? EventParts.text(origin.fingerprint()) : origin.timeInKeys());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }

  /**
   * Shows what is known of it, and how long the raw text is, but not the text.
   *
   * <p>Topic, type and part come from outside: all but letters and underscores is masked, so that
   * nothing can pose as a line of its own in a log, and no number shows.
   */
  @Override
  public String toString() {
    return "UnrecognizedEvent[topic=%s, type=%s,%s reason=%s, raw=%d characters]"
        .formatted(
            LogText.word(topic),
            LogText.word(type),
            part == null ? "" : " part=" + LogText.word(part) + ",",
            reason,
            raw.length());
  }
}
