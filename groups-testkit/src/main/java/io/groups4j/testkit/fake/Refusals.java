package io.groups4j.testkit.fake;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;

/** Says no as WhatsApp does. */
final class Refusals {

  private Refusals() {}

  static GroupNotFoundException unknownGroup(String attempt) {
    ProviderError error = error(DocumentedError.GROUP_UNKNOWN, "Group unknown");
    return new GroupNotFoundException(attempt + ": " + error, error);
  }

  static RequestRejectedException tooManyGroups() {
    ProviderError error = error(DocumentedError.GROUP_LIMIT, "Group create limit reached");
    return new RequestRejectedException("create group: " + error, error);
  }

  static RequestRejectedException unknownCursor(String attempt) {
    ProviderError error = error(DocumentedError.CURSOR_INVALID, "Invalid cursor");
    return new RequestRejectedException(attempt + ": " + error, error);
  }

  /** No document says how WhatsApp refuses this. */
  static RequestRejectedException noInviteLink(String attempt) {
    return parameter(attempt, "The group has no invite link, reset it to get one");
  }

  static RequestRejectedException parameter(String attempt, String details) {
    return rejected(
        attempt,
        new ProviderError(
            DocumentedError.PARAMETER_INVALID.code(),
            "",
            "(#100) Invalid parameter",
            details,
            false,
            ""));
  }

  /** Of a template that cannot be sent, or not like that: Meta, "Error codes". */
  static RequestRejectedException template(
      String attempt, DocumentedError documented, String title, String details) {
    return rejected(
        attempt,
        new ProviderError(
            documented.code(), "", "(#" + documented.code() + ") " + title, details, false, ""));
  }

  static RequestRejectedException suspended(String attempt) {
    ProviderError error = error(DocumentedError.GROUP_SUSPENDED, "Group suspended");
    return new RequestRejectedException(attempt + ": " + error, error);
  }

  static RequestRejectedException emptyGroup(String attempt) {
    return rejected(attempt, error(DocumentedError.GROUP_EMPTY, "Bad group"));
  }

  static RequestRejectedException windowClosed(String attempt) {
    return rejected(attempt, error(DocumentedError.WINDOW_CLOSED, "Re-engagement message"));
  }

  /** No document says how WhatsApp refuses this. */
  static RequestRejectedException unknownMessage(String attempt) {
    return rejected(
        attempt,
        new ProviderError(
            DocumentedError.PARAMETER_VALUE_INVALID.code(),
            "",
            "(#131009) Parameter value is not valid",
            "No message of this id was said in the group",
            false,
            ""));
  }

  /** Meta, "Error codes"; the page says nothing of the details. */
  static RequestRejectedException media(String attempt, String details) {
    int code = DocumentedError.MEDIA_UPLOAD_FAILED.code();
    return rejected(
        attempt,
        new ProviderError(code, "", "(#" + code + ") Media upload error", details, false, ""));
  }

  /** No page about media says how: as Graph refuses every object that it does not know. */
  static RequestRejectedException unknownMedia(String attempt) {
    return parameter(attempt, "No file has this id, or it has expired or was deleted");
  }

  /** No page says how: as Graph refuses every parameter that names no object of its type. */
  static RequestRejectedException unusableMedia(String attempt, UsedFile used) {
    return parameter(attempt, "Param " + used.name() + "['id'] names no file that is there");
  }

  /** No document says how WhatsApp refuses this. */
  static RequestRejectedException tooLongAgo(String attempt, long days) {
    return parameter(attempt, "The start is more than " + days + " days ago");
  }

  static ProviderError unknownJoinRequest() {
    return error(DocumentedError.JOIN_REQUEST_UNKNOWN, "Join request does not exist");
  }

  static ProviderError groupFull() {
    return error(DocumentedError.PARTICIPANT_LIMIT, "Participant overlimit");
  }

  static ProviderError partlySucceeded() {
    return error(DocumentedError.PARTIALLY_SUCCEEDED, "Request partially succeeded");
  }

  static ProviderError notAParticipant() {
    return error(DocumentedError.NOT_A_PARTICIPANT, "Not a participant");
  }

  static ProviderError duplicateParticipant() {
    return error(DocumentedError.PARTICIPANT_DUPLICATE, "Duplicate participant");
  }

  /** In the words of the webhook: Meta, "Webhooks for Groups API". */
  static ProviderError notAllRemoved() {
    return new ProviderError(
        DocumentedError.PARTIALLY_SUCCEEDED.code(),
        "Not All Participants Remove Succeeded",
        "Failed to remove some participants from the group",
        "",
        false,
        "");
  }

  static RequestRejectedException rejected(String attempt, ProviderError error) {
    return new RequestRejectedException(attempt + ": " + error, error);
  }

  private static ProviderError error(DocumentedError documented, String title) {
    return ProviderError.of(documented.code(), "(#" + documented.code() + ") " + title);
  }
}
