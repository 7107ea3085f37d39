package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.Participants;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /{version}/{group-id}/participants}: remove people. */
final class ParticipantsEdge {

  private static final int MAX = 8;
  // Meta, "Business-scoped user IDs". A user may still be one, as an earlier version of the page
  // had
  // it.
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

  private final Participants participants;

  ParticipantsEdge(Participants participants) {
    this.participants = participants;
  }

  Answer answer(ApiCall call, GroupId group) {
    return call.method().equals("DELETE")
        ? remove(call.json(), group)
        : Answer.unsupported(call.method());
  }

  /**
   * The answer is not documented. {@code request_id} is there as other providers pass it on, and as
   * the webhook needs one to refer to.
   */
  private Answer remove(JsonObject body, GroupId group) {
    List<ParticipantId> people = people(body);
    if (namesSomebodyTwice(people)) {
      int code = DocumentedError.PARTICIPANT_DUPLICATE.code();
      return Answer.refused(ProviderError.of(code, "(#" + code + ") Duplicate participant"));
    }
    ParticipantBatch batch = BadParameter.unless(() -> ParticipantBatch.of(people));
    RequestId request = participants.remove(group, batch);
    return Answer.ok(Json.whatsApp().add("request_id", request.value()));
  }

  private static List<ParticipantId> people(JsonObject body) {
    if (!(body.get("participants") instanceof JsonArray list)
        || list.isEmpty()
        || list.size() > MAX) {
      throw new BadParameter("Param participants must be an array of 1 to " + MAX + " objects");
    }
    return list.stream().map(ParticipantsEdge::person).toList();
  }

  private static ParticipantId person(JsonValue item) {
    if (!(item instanceof JsonObject entry)) {
      throw new BadParameter("Param participants must be an array of objects");
    }
    Optional<String> user = Json.text(entry, "user");
    Optional<String> userId = Json.text(entry, "user_id");
    if (user.isPresent() == userId.isPresent()) {
      throw new BadParameter("Param participants needs user or user_id in each, and never both");
    }
    if (userId.filter(id -> !USER_ID.matcher(id).matches()).isPresent()) {
      throw new BadParameter("Param user_id must be a business-scoped user id");
    }
    return BadParameter.unless(
        () ->
            userId
                .map(ParticipantId::ofUserId)
                .orElseGet(() -> ParticipantId.ofInput(user.orElseThrow())));
  }

  private static boolean namesSomebodyTwice(List<ParticipantId> people) {
    for (int i = 1; i < people.size(); i++) {
      ParticipantId one = people.get(i);
      if (people.subList(0, i).stream().anyMatch(one::isSameAs)) {
        return true;
      }
    }
    return false;
  }
}
