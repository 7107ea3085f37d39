package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupsException;
import io.groups4j.port.ThrottledException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the API says to one call: Meta, "Error codes", for the shape of a refusal.
 *
 * @param retryAfter in whole seconds; null when it does not say
 * @param file what comes in place of the body; null for nothing
 */
record Answer(
    int status, JsonObject body, @Nullable Duration retryAfter, @Nullable MediaFile file) {

  private static final int PARAMETER = 100;

  Answer(int status, JsonObject body) {
    this(status, body, null, null);
  }

  static Answer ok(JsonObjectBuilder body) {
    return new Answer(200, body.build());
  }

  static Answer of(MediaFile file) {
    return new Answer(200, JsonValue.EMPTY_JSON_OBJECT, null, file);
  }

  static Answer badParameter(String details) {
    return error(400, PARAMETER, "Invalid parameter", details);
  }

  static Answer unknownPath() {
    return error(
        404,
        PARAMETER,
        "Unknown path components",
        "Known are /{version}/{phone-number-id}/groups, /{version}/{phone-number-id}/messages,"
            + " /{version}/{phone-number-id}/media, /{version}/{media-id},"
            + " /{version}/{group-id}, /{version}/{group-id}/invite_link,"
            + " /{version}/{group-id}/join_requests, /{version}/{group-id}/participants,"
            + " /{version}/message_template_library, /{version}/{account-id},"
            + " /{version}/{account-id}/message_templates"
            + " and /{version}/{account-id}/group_analytics");
  }

  static Answer unsupported(String method) {
    return error(
        400,
        PARAMETER,
        "Unsupported request",
        "The method " + method + " is not supported on this path");
  }

  /** Has members that errors of groups do not have: Meta, "Groups API pricing". */
  static Answer mixedProductTypes() {
    return new Answer(
        400,
        Json.object()
            .add(
                "error",
                Json.object()
                    .add("message", "(#" + PARAMETER + ") Invalid parameter")
                    .add("type", "OAuthException")
                    .add("code", PARAMETER)
                    .add("error_subcode", 2388077)
                    .add("is_transient", false)
                    .add("error_user_title", "Invalid product types")
                    .add("error_user_msg", "Ask for inbound messages, 103, without other types")
                    .add("fbtrace_id", "SimulatedTrace"))
            .build());
  }

  /** What 360dialog says itself, before WhatsApp is asked: 360dialog, "Error Code Reference". */
  static Answer own(int status, String text) {
    return new Answer(status, Json.object().add("error", text).build());
  }

  /** Meta, "Media": ask for a new URL. What stands in the answer is not documented. */
  static Answer noFile() {
    return error(
        404,
        PARAMETER,
        "Not found",
        "The URL is wrong, or it has expired: it is good for 5 minutes, ask for a new one");
  }

  static Answer tooLarge(int limit) {
    return error(
        413, PARAMETER, "Invalid parameter", "The body is larger than " + limit + " bytes");
  }

  static Answer badToken() {
    return error(
        401,
        190,
        "Invalid OAuth access token",
        "Send the token the simulator was started with as Authorization: Bearer <token>");
  }

  static Answer broken(Throwable bug) {
    return error(
        500, 131000, "Something went wrong", "In the simulator: " + bug.getClass().getName());
  }

  static Answer refused(ProviderError error) {
    return new Answer(
        ErrorStatus.of(error.code()).orElse(400),
        envelope(error.code(), error.message(), error.details()));
  }

  /** What WhatsApp says; it may have been made to fail without a word. */
  static Answer refused(GroupsException refused) {
    Answer answer = refused.providerError().map(Answer::refused).orElseGet(() -> broken(refused));
    return refused instanceof ThrottledException busy
        ? new Answer(answer.status, answer.body, busy.retryAfter().orElse(null), null)
        : answer;
  }

  static Answer of(Fault fault) {
    int code = fault.error().code();
    String meaning = fault.error().meaning();
    String title = meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1);
    String details =
        fault.acts()
            ? "The simulator was told to fail this call, and has carried it out all the same"
            : "The simulator was told to fail this call, and has done nothing";
    return new Answer(
        ErrorStatus.of(code).orElseThrow(),
        envelope(code, "(#" + code + ") " + title, details),
        fault.retryAfter(),
        null);
  }

  /** For somebody who looks on: a file is nothing to be read. */
  String shown() {
    return file == null ? body.toString() : "(a file of " + file.size() + " bytes)";
  }

  static Answer refused(DocumentedError error, String title, String details) {
    return error(400, error.code(), title, details);
  }

  private static Answer error(int status, int code, String title, String details) {
    return new Answer(status, envelope(code, "(#" + code + ") " + title, details));
  }

  private static JsonObject envelope(int code, String message, String details) {
    return Json.object()
        .add(
            "error",
            Json.object()
                .add("message", message)
                .add("type", "OAuthException")
                .add("code", code)
                .add("error_data", Json.whatsApp().add("details", details))
                .add("fbtrace_id", "SimulatedTrace"))
        .build();
  }
}
