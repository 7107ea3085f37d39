package io.groups4j.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a group's settings has ended: wholly, in part, or not at all.
 *
 * <p>Ends the request to change them. Its delivery key is made of the group, the request, or the
 * time without one, and the settings with what became of them: one request may be told of in parts.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param requestId the request to change them; null when the provider leaves it out
 * @param subject how changing the name ended; null if that was not asked for
 * @param description how changing the description ended; null if that was not asked for
 * @param picture how changing the profile picture ended; null if that was not asked for
 * @param errors what went wrong as a whole; empty if nothing did
 * @param unreadable how many settings are left out here since they are not known or cannot be read;
 *     each follows as an {@link UnrecognizedEvent}
 */
public record GroupSettingsUpdated(
    Origin origin,
    GroupId groupId,
    @Nullable RequestId requestId,
    @Nullable SettingOutcome subject,
    @Nullable SettingOutcome description,
    @Nullable SettingOutcome picture,
    List<ProviderError> errors,
    int unreadable)
    implements GroupEvent {

  /** Refuses a change without time or group, and copies the reasons. */
  public GroupSettingsUpdated {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    errors = List.copyOf(errors);
    EventParts.checkUnreadable(unreadable);
  }

  /** A change of which everything could be read. */
  public GroupSettingsUpdated(
      Origin origin,
      GroupId groupId,
      @Nullable RequestId requestId,
      @Nullable SettingOutcome subject,
      @Nullable SettingOutcome description,
      @Nullable SettingOutcome picture,
      List<ProviderError> errors) {
    this(origin, groupId, requestId, subject, description, picture, errors, 0);
  }

  /** Whether everything that was to be changed has surely changed. */
  public boolean isComplete() {
    return errors.isEmpty()
        && unreadable == 0
        && Stream.of(subject, description, picture)
            .filter(Objects::nonNull)
            .allMatch(SettingOutcome::succeeded);
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public Optional<RequestId> request() {
    return Optional.ofNullable(requestId);
  }

  /**
   * The request, and what stands in for it: one name for the texts and one for the picture, each if
   * the event speaks of it.
   */
  @Override
  public Set<RequestId> ends() {
    Set<RequestId> names = new HashSet<>();
    if (requestId != null) {
      names.add(requestId);
    }
    if (subject != null || description != null) {
      names.add(RequestId.ofUpdatingTexts(groupId));
    }
    if (picture != null) {
      names.add(RequestId.ofUpdatingPicture(groupId));
    }
    return Set.copyOf(names);
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey(
        "group-settings-updated",
        groupId.value(),
        EventParts.requestOrTime(requestId, origin),
        keyOf(subject),
        keyOf(description),
        keyOf(picture));
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }

  /** Without the text itself, which may be long and is nobody's business who stores keys. */
  private static String keyOf(@Nullable SettingOutcome outcome) {
    if (outcome == null) {
      return "";
    }
    String value = outcome.value();
    return (outcome.succeeded() ? "done" : "failed")
        + (value == null ? "" : EventParts.digest(value));
  }
}
