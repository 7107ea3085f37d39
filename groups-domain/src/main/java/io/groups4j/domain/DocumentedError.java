package io.groups4j.domain;

import static io.groups4j.domain.Remedy.BACK_OFF;
import static io.groups4j.domain.Remedy.CHECK_ACCESS;
import static io.groups4j.domain.Remedy.FIX_REQUEST;
import static io.groups4j.domain.Remedy.FORGET_GROUP;
import static io.groups4j.domain.Remedy.READ_ITEMS;
import static io.groups4j.domain.Remedy.TRY_LATER;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The error codes that the providers document for group calls, and what each means for a caller.
 *
 * <p>Sources: Meta, "Groups API error codes" for 131020 to 131215, and Meta, "Error codes" for the
 * rest. A code that is not here is no mistake: {@link ProviderError} carries it all the same.
 */
public enum DocumentedError {
  /** The access token could not be read, or the app may not use it. */
  AUTHENTICATION_FAILED(0, CHECK_ACCESS, "authentication failed", "renew the access token"),
  /** Something failed that the provider does not explain. */
  UNKNOWN_API_ERROR(1, TRY_LATER, "unknown error", "repeat later; check the request if it stays"),
  /** The service is down or overloaded. */
  SERVICE_DOWN(2, TRY_LATER, "service down or overloaded", "repeat later"),
  /** The app lacks a capability. Comes with HTTP 500 and is no outage all the same. */
  CAPABILITY_MISSING(3, CHECK_ACCESS, "capability or permission missing", "grant it to the app"),
  /** The app has made too many calls. */
  APP_CALLS_EXCEEDED(4, BACK_OFF, "too many calls by the app", "wait, then call less often"),
  /** A permission is missing. Codes 200 to 299 mean the same: {@link #PERMISSION_MISSING}. */
  PERMISSION_DENIED(10, CHECK_ACCESS, "permission denied", "grant it to the token"),
  /** The phone number has been deleted. */
  PHONE_NUMBER_DELETED(33, FIX_REQUEST, "phone number deleted", "use another business number"),
  /** A parameter is wrong or not known. */
  PARAMETER_INVALID(100, FIX_REQUEST, "invalid parameter", "correct the parameter it names"),
  /** The access token has expired. */
  TOKEN_EXPIRED(190, CHECK_ACCESS, "access token expired", "renew the access token"),
  /** A permission is missing; stands for every code from 200 to 299. */
  PERMISSION_MISSING(200, CHECK_ACCESS, "permission missing", "grant it to the token"),
  /** The account is blocked for a breach of policy. */
  POLICY_VIOLATION(368, CHECK_ACCESS, "blocked for a policy violation", "see the account's status"),
  /** The business account has made too many calls. */
  ACCOUNT_CALLS_EXCEEDED(80007, BACK_OFF, "too many calls by the account", "wait, then call less"),
  /** The number sends faster than its throughput allows. */
  THROUGHPUT_EXCEEDED(130429, BACK_OFF, "throughput exceeded", "wait, then send more slowly"),
  /** The recipient is in one of WhatsApp's experiments. */
  EXPERIMENT_RECIPIENT(
      130472, FIX_REQUEST, "recipient is in an experiment", "do not send it again"),
  /** The business may not message people in this country. */
  COUNTRY_RESTRICTED(130497, CHECK_ACCESS, "country restricted", "do not message that country"),
  /** An incoming message is of a kind that groups do not support. */
  INCOMING_TYPE_UNSUPPORTED(
      130501, FIX_REQUEST, "incoming message type not supported", "ignore it"),
  /** Something failed that the provider does not explain. */
  SOMETHING_WENT_WRONG(131000, TRY_LATER, "something went wrong", "repeat later"),
  /** The token lacks a permission. */
  ACCESS_DENIED(131005, CHECK_ACCESS, "access denied", "grant the permission to the token"),
  /** A required parameter is missing. */
  PARAMETER_MISSING(131008, FIX_REQUEST, "required parameter missing", "add the parameter"),
  /** A parameter's value is not valid. */
  PARAMETER_VALUE_INVALID(131009, FIX_REQUEST, "parameter value invalid", "correct the value"),
  /** The provider is unavailable for a while. */
  SERVICE_UNAVAILABLE(131016, TRY_LATER, "service unavailable", "repeat later"),
  /** Nobody but the business is in the group. */
  GROUP_EMPTY(131020, FIX_REQUEST, "nobody else is in the group", "wait until somebody joins"),
  /** Sender and recipient are the same. */
  RECIPIENT_IS_SENDER(131021, FIX_REQUEST, "recipient is the sender", "send to somebody else"),
  /** The message cannot be delivered to this person. */
  UNDELIVERABLE(131026, FIX_REQUEST, "message undeliverable", "ask the person to accept or update"),
  /** The account is locked. */
  ACCOUNT_LOCKED(131031, CHECK_ACCESS, "account locked", "see the account's status"),
  /** The group does not exist, or the business is not in it. */
  GROUP_UNKNOWN(131041, FORGET_GROUP, "group unknown", "forget the group"),
  /** The customer service window is closed. */
  WINDOW_CLOSED(131047, FIX_REQUEST, "customer service window closed", "send a template"),
  /** Too many messages from this number were reported. */
  SPAM_LIMIT(131048, FIX_REQUEST, "spam rate limit hit", "see the number's quality rating"),
  /** WhatsApp holds the message back to keep people engaged. */
  ENGAGEMENT_LIMIT(131049, FIX_REQUEST, "held back for healthy engagement", "do not repeat soon"),
  /** The person has stopped marketing messages of this business. */
  MARKETING_STOPPED(131050, FIX_REQUEST, "person stopped marketing messages", "respect it"),
  /** The message type is not supported. */
  MESSAGE_TYPE_UNSUPPORTED(131051, FIX_REQUEST, "message type not supported", "use another type"),
  /** The provider could not fetch a medium sent by a person. */
  MEDIA_DOWNLOAD_FAILED(131052, FIX_REQUEST, "media download failed", "ask for it again"),
  /** The provider could not take a medium. */
  MEDIA_UPLOAD_FAILED(131053, FIX_REQUEST, "media upload failed", "check its type and size"),
  /** Too many messages to the same person. */
  PAIR_RATE_EXCEEDED(131056, BACK_OFF, "too many messages to one person", "wait, then send less"),
  /** The account is in maintenance. */
  MAINTENANCE(131057, TRY_LATER, "account in maintenance", "repeat later"),
  /** The cursor has expired or is broken. */
  CURSOR_INVALID(131059, FIX_REQUEST, "cursor invalid", "begin again with the first page"),
  /** Such a message may not go to a business-scoped user id. */
  USER_ID_RECIPIENT_UNSUPPORTED(131062, FIX_REQUEST, "user id not supported", "use the number"),
  /** Some items of the request succeeded, others did not. Comes with HTTP 206. */
  PARTIALLY_SUCCEEDED(131201, READ_ITEMS, "partially succeeded", "read what happened to each item"),
  /** The same participant is named twice. */
  PARTICIPANT_DUPLICATE(131202, FIX_REQUEST, "participant named twice", "name each once"),
  /** The person has not accepted WhatsApp's terms. */
  TERMS_NOT_ACCEPTED(131203, FIX_REQUEST, "terms of service not accepted", "the person has to"),
  /** The group is full. */
  PARTICIPANT_LIMIT(131204, FIX_REQUEST, "participant limit reached", "remove somebody first"),
  /** WhatsApp has suspended the group. */
  GROUP_SUSPENDED(131207, FIX_REQUEST, "group suspended", "wait until WhatsApp lifts it"),
  /** The number has made too many group calls. */
  GROUP_CALLS_EXCEEDED(131208, BACK_OFF, "too many group calls", "wait, then call less often"),
  /** The profile picture is not square. */
  PICTURE_NOT_SQUARE(131209, FIX_REQUEST, "picture not square", "crop it"),
  /** The profile picture is too small. */
  PICTURE_TOO_SMALL(131210, FIX_REQUEST, "picture too small", "use 192 pixels or more"),
  /** The number has as many groups as it may. */
  GROUP_LIMIT(131211, FIX_REQUEST, "group limit reached", "delete a group first"),
  /** The person is not in the group. */
  NOT_A_PARTICIPANT(131212, FIX_REQUEST, "not a participant", "leave the person out"),
  /** The join request does not exist, or is closed. */
  JOIN_REQUEST_UNKNOWN(131213, FIX_REQUEST, "join request unknown", "list the open ones"),
  /** Creating groups is switched off for some days, after too many marketing messages. */
  CREATION_DISABLED(131214, FIX_REQUEST, "creating groups disabled for now", "try in some days"),
  /** The business number may not use groups. */
  NUMBER_NOT_ELIGIBLE(131215, CHECK_ACCESS, "number not eligible", "use an eligible number"),
  /** The template has the wrong number of parameters. */
  TEMPLATE_PARAMETER_COUNT(132000, FIX_REQUEST, "template parameter count", "match the template"),
  /** The template does not exist in this language, or is not approved. */
  TEMPLATE_UNKNOWN(132001, FIX_REQUEST, "template unknown", "check name, language and approval"),
  /** The template's text became too long. */
  TEMPLATE_TOO_LONG(132005, FIX_REQUEST, "template text too long", "shorten the parameters"),
  /** The template's text breaks a policy. */
  TEMPLATE_POLICY(132007, FIX_REQUEST, "template violates a policy", "change the template"),
  /** A template parameter has the wrong format. */
  TEMPLATE_PARAMETER_FORMAT(132012, FIX_REQUEST, "template parameter format", "match the template"),
  /** The template is paused for low quality. */
  TEMPLATE_PAUSED(132015, FIX_REQUEST, "template paused", "improve it, or use another"),
  /** The template is disabled for good. */
  TEMPLATE_DISABLED(132016, FIX_REQUEST, "template disabled", "use another template"),
  /** The number was registered too often. */
  REGISTRATION_LIMIT(133016, FIX_REQUEST, "too many registration attempts", "wait some days");

  private static final Map<Integer, DocumentedError> BY_CODE = new HashMap<>();

  static {
    for (DocumentedError error : values()) {
      BY_CODE.put(error.code, error);
    }
  }

  private final int code;
  private final Remedy remedy;
  private final String meaning;
  private final String advice;

  DocumentedError(int code, Remedy remedy, String meaning, String advice) {
    this.code = code;
    this.remedy = remedy;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** Looks a code up; empty for one that is not documented. */
  public static Optional<DocumentedError> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code > 200 && code <= 299 ? 200 : code));
  }

  /** The number in the provider's answer. */
  public int code() {
    return code;
  }

  /** What kind of thing to do. */
  public Remedy remedy() {
    return remedy;
  }

  /** What is wrong, in a few words without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** What to do, in a few words without a full stop. */
  public String advice() {
    return advice;
  }
}
