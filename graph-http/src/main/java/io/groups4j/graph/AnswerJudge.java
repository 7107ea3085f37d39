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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells success from failure, and what a caller does about the failure.
 *
 * <p>The dialect is asked first, for what its provider says in words of its own. Then the error
 * code decides where it is documented, since the HTTP status misleads: throttling comes as 400, a
 * missing permission as 500. Only an answer without such a code is judged by its status.
 */
final class AnswerJudge {

  private static final int PARTIAL = 206;

  private final GraphJson json;
  private final GraphDialect dialect;

  AnswerJudge(GraphJson json, GraphDialect dialect) {
    this.json = json;
    this.dialect = dialect;
  }

  /** Returns if the answer is a success, and throws what is to be done otherwise. */
  void judge(GraphCall call, Answer answer) {
    if (answer.isSuccess()) {
      if (answer.mayHoldAnError()) {
        doubt(call, answer);
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
    throw failure(
        call, answer, Optional.ofNullable(answer.read()).flatMap(ErrorBody::in).orElse(null));
  }

  /** Looks into an answer that says success by its status and may say otherwise in its body. */
  private void doubt(GraphCall call, Answer answer) {
    JsonObject body = answer.read();
    if (body == null) {
      throw AttemptFailed.forGood(json.unreadable(answer.body(), call.operation()));
    }
    if (call.itemLists().stream().anyMatch(member -> ErrorBody.lists(body, member))) {
      // Each item has an end of its own, and the errors are theirs.
      return;
    }
    if (call.itemsEndByEvent() && isPartial(answer, body)) {
      // Something was done, and the event says what.
      return;
    }
    ProviderError error = ErrorBody.in(body).orElse(null);
    if (error != null) {
      AttemptFailed failure = failure(call, answer, error);
      // Somebody has taken the request on: a repeat could do it twice.
      boolean mayBeDone =
          !call.isRead() && (failure.isRepeatable() || ErrorBody.namesARequest(body));
      throw mayBeDone ? unknown(message(call, answer, error), error) : failure;
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

  private AttemptFailed failure(GraphCall call, Answer answer, @Nullable ProviderError error) {
    String message = message(call, answer, error);
    return switch (remedy(call, answer.status(), error)) {
      case FIX_REQUEST -> AttemptFailed.forGood(new RequestRejectedException(message, error));
      case FORGET_GROUP -> AttemptFailed.forGood(new GroupNotFoundException(message, error));
      case CHECK_ACCESS -> AttemptFailed.forGood(new AccessDeniedException(message, error, null));
      case BACK_OFF ->
          AttemptFailed.forNow(
              new ThrottledException(message, error, answer.retryAfter()), answer.retryAfter());
      // Something was done and no item says what, or may have been done: also where the answer says
      // when to come back, since a gateway may say so after it has passed the request on.
      case READ_ITEMS, TRY_LATER ->
          call.isRead() ? unavailable(message, answer, error) : unknown(message, error);
    };
  }

  private static String message(GraphCall call, Answer answer, @Nullable ProviderError error) {
    return call.operation()
        + ": "
        + (error == null ? "status " + answer.status() : error.toString());
  }

  private static AttemptFailed unavailable(
      String message, Answer answer, @Nullable ProviderError error) {
    return AttemptFailed.forNow(
        new ProviderUnavailableException(message, error, null), answer.retryAfter());
  }

  private static AttemptFailed unknown(String message, @Nullable ProviderError error) {
    return AttemptFailed.forGood(
        new OutcomeUnknownException(message + "; look before repeating", error, null));
  }

  private Remedy remedy(GraphCall call, int status, @Nullable ProviderError error) {
    return Optional.ofNullable(error)
        .flatMap(
            said ->
                dialect
                    .remedy(status, said)
                    .or(() -> said.documented().map(DocumentedError::remedy)))
        .orElseGet(() -> byStatus(call, status, error));
  }

  private static Remedy byStatus(GraphCall call, int status, @Nullable ProviderError error) {
    if (status == 401 || status == 403) {
      return Remedy.CHECK_ACCESS;
    }
    if (status == 429) {
      return Remedy.BACK_OFF;
    }
    if (status == 404) {
      if (error == null || error.code() == ProviderError.NO_CODE) {
        String what =
            call.operation()
                + ": status 404 and no code that says why"
                + (error == null ? "" : ", " + error);
        // Not Graph's words: a wrong base URI must not make a caller forget its groups.
        throw AttemptFailed.forGood(
            call.isOfPassingPlace()
                ? new ProviderUnavailableException(
                    what
                        + "; the url is good for a few minutes only, and downloading again asks"
                        + " for a new one",
                    error,
                    null)
                : new UnreadableResponseException(what + "; check base URI and API version"));
      }
      return call.concernsGroup() ? Remedy.FORGET_GROUP : Remedy.FIX_REQUEST;
    }
    return status >= 500 || status == 408 ? Remedy.TRY_LATER : Remedy.FIX_REQUEST;
  }
}
