package io.groups4j.port;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.domain.UnrecognizedEvent;
import java.time.Instant;
import java.util.List;

/** Events that end requests, and one that does not. A null request is one the provider left out. */
final class Ends {

  private static final Origin ORIGIN = Origin.at(Instant.EPOCH);
  private static final List<ProviderError> ERRORS = List.of(ProviderError.of(131211, "limit"));

  private Ends() {}

  static GroupCreated created(String request, String group) {
    return new GroupCreated(ORIGIN, new GroupId(group), id(request), null, null, null);
  }

  static GroupCreationFailed creationFailed(String request) {
    return new GroupCreationFailed(ORIGIN, id(request), null, ERRORS);
  }

  static GroupDeleted deleted(String request, String group) {
    return new GroupDeleted(ORIGIN, new GroupId(group), id(request));
  }

  static GroupDeletionFailed deletionFailed(String request, String group) {
    return new GroupDeletionFailed(ORIGIN, new GroupId(group), id(request), ERRORS);
  }

  static GroupDeleted deletedAt(int second, String group) {
    return new GroupDeleted(at(second), new GroupId(group), null);
  }

  static GroupDeletionFailed deletionFailedAt(int second, String group) {
    return new GroupDeletionFailed(at(second), new GroupId(group), null, ERRORS);
  }

  private static Origin at(int second) {
    return Origin.at(Instant.ofEpochSecond(second));
  }

  static ParticipantsRemoved removed(String request, String group) {
    return new ParticipantsRemoved(
        ORIGIN, new GroupId(group), id(request), List.of(), List.of(), ERRORS);
  }

  /** How a change ended; a null value is a part that was not to be changed. */
  static GroupSettingsUpdated updated(
      String request, String group, String subject, String description, String picture) {
    return new GroupSettingsUpdated(
        ORIGIN,
        new GroupId(group),
        id(request),
        part(subject),
        part(description),
        part(picture),
        List.of());
  }

  private static SettingOutcome part(String value) {
    return value == null ? null : new SettingOutcome(value, true, List.of());
  }

  static UnrecognizedEvent unrecognized() {
    return new UnrecognizedEvent(ORIGIN, null, "moon", "", "unknown topic", "{}");
  }

  static RequestId id(String request) {
    return request == null ? null : new RequestId(request);
  }
}
