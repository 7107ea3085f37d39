package io.groups4j.graph;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.Remedy;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.UnreadableResponseException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells success from failure, and what a caller does about the failure.
 *
 * <p>The error code decides where it is documented, since the HTTP status misleads: throttling
 * comes as 400, a missing permission as 500. Only an answer without such a code is judged by its
 * status.
 */
final class AnswerJudge {

  private static final byte[] ERROR_MEMBER = "\"error".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] SUCCESS_MEMBER = "\"success".getBytes(StandardCharsets.US_ASCII);

  private static final int PARTIAL = 206;

  private static final Set<DocumentedError> NOBODY_KNOWS =
      EnumSet.of(DocumentedError.UNKNOWN_API_ERROR, DocumentedError.SOMETHING_WENT_WRONG);

  private final GraphJson json;

  AnswerJudge(GraphJson json) {
    this.json = json;
  }

  /** Returns if the answer is a success, and throws what is to be done otherwise. */
  void judge(GraphCall call, Answer answer, String secret) {
    if (answer.isSuccess()) {
      // Most successes hold neither member, and are spared a second reading.
      if (contains(answer.body(), ERROR_MEMBER) || contains(answer.body(), SUCCESS_MEMBER)) {
        doubt(call, answer, secret);
      }
      return;
    }
    if (answer.status() < 400) {
      throw AttemptFailed.forGood(
          new UnreadableResponseException(
              call.operation()
                  + ": status "
                  + answer.status()
                  + ", neither success nor failure; a redirect is not followed, check the base URI"));
    }
    Optional<ProviderError> error =
        json.object(answer.body()).flatMap(ErrorBody::in).map(said -> concealed(said, secret));
    throw failure(call, answer, error.orElse(null));
  }

  /** Looks into an answer that says success by its status and may say otherwise in its body. */
  private void doubt(GraphCall call, Answer answer, String secret) {
    JsonObject body =
        json.object(answer.body())
            .orElseThrow(
                () -> AttemptFailed.forGood(json.unreadable(answer.body(), call.operation())));
    if (call.itemLists().stream().anyMatch(member -> ErrorBody.lists(body, member))) {
      // Each item has an end of its own, and the errors are theirs.
      return;
    }
    if (call.itemsEndByEvent() && isPartial(answer, body)) {
      // Something was done, and the event says what.
      return;
    }
    ProviderError error = ErrorBody.in(body).map(said -> concealed(said, secret)).orElse(null);
    if (error != null) {
      AttemptFailed failure = failure(call, answer, error);
      // Somebody has taken the request on: a repeat could do it twice.
      boolean mayBeDone =
          !call.isRead() && (failure.isRepeatable() || ErrorBody.namesARequest(body));
      throw mayBeDone ? unknown(failure.failure().getMessage(), error) : failure;
    }
    if (ErrorBody.deniesSuccess(body)) {
      throw AttemptFailed.forGood(
          new RequestRejectedException(
              call.operation() + ": the provider answers that it did not succeed, and not why",
              null));
    }
  }

  private static boolean isPartial(Answer answer, JsonObject body) {
    return answer.status() == PARTIAL
        || ErrorBody.all(body).stream()
            .map(ProviderError::code)
            .anyMatch(code -> code == DocumentedError.PARTIALLY_SUCCEEDED.code());
  }

  private static AttemptFailed failure(
      GraphCall call, Answer answer, @Nullable ProviderError error) {
    Optional<Remedy> documented =
        Optional.ofNullable(error).flatMap(ProviderError::documented).map(DocumentedError::remedy);
    Remedy remedy = documented.orElseGet(() -> byStatus(call, answer.status(), error));
    String message =
        call.operation() + ": " + (error == null ? "status " + answer.status() : error.toString());
    return switch (remedy) {
      case FIX_REQUEST -> AttemptFailed.forGood(new RequestRejectedException(message, error));
      // Something was done, and no item says what.
      case READ_ITEMS -> unknown(message, error);
      case FORGET_GROUP -> AttemptFailed.forGood(new GroupNotFoundException(message, error));
      case CHECK_ACCESS -> AttemptFailed.forGood(new AccessDeniedException(message, error, null));
      case BACK_OFF ->
          AttemptFailed.forNow(
              new ThrottledException(message, error, answer.retryAfter()), answer.retryAfter());
      case TRY_LATER ->
          call.isRead() || saysItDidNothing(answer, error)
              ? AttemptFailed.forNow(
                  new ProviderUnavailableException(message, error, null), answer.retryAfter())
              : unknown(message, error);
    };
  }

  /** A 503 that asks to come back, and does not say that nobody knows what happened. */
  private static boolean saysItDidNothing(Answer answer, @Nullable ProviderError error) {
    boolean asksToComeBack = answer.retryAfter() != null || (error != null && error.isTransient());
    boolean nobodyKnows =
        Optional.ofNullable(error)
            .flatMap(ProviderError::documented)
            .filter(NOBODY_KNOWS::contains)
            .isPresent();
    return answer.status() == 503 && asksToComeBack && !nobodyKnows;
  }

  private static AttemptFailed unknown(String message, @Nullable ProviderError error) {
    return AttemptFailed.forGood(
        new OutcomeUnknownException(message + "; look before repeating", error, null));
  }

  /** Graph repeats a token that it cannot read. */
  private static ProviderError concealed(ProviderError error, String secret) {
    return new ProviderError(
        error.code(),
        error.title().replace(secret, "…"),
        error.message().replace(secret, "…"),
        error.details().replace(secret, "…"),
        error.isTransient(),
        error.traceId().replace(secret, "…"));
  }

  private static Remedy byStatus(GraphCall call, int status, @Nullable ProviderError error) {
    if (status == 401 || status == 403) {
      return Remedy.CHECK_ACCESS;
    }
    if (status == 429) {
      return Remedy.BACK_OFF;
    }
    if (status == 404) {
      if (error == null) {
        // Not Graph's words: a wrong base URI must not make a caller forget its groups.
        throw AttemptFailed.forGood(
            new UnreadableResponseException(
                call.operation()
                    + ": status 404 without a reason; check base URI and API version"));
      }
      return call.concernsGroup() ? Remedy.FORGET_GROUP : Remedy.FIX_REQUEST;
    }
    return status >= 500 || status == 408 ? Remedy.TRY_LATER : Remedy.FIX_REQUEST;
  }

  private static boolean contains(byte[] text, byte[] part) {
    for (int i = 0; i <= text.length - part.length; i++) {
      int matched = 0;
      while (matched < part.length && text[i + matched] == part[matched]) {
        matched++;
      }
      if (matched == part.length) {
        return true;
      }
    }
    return false;
  }
}
