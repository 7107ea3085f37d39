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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

  private final GraphJson json;

  AnswerJudge(GraphJson json) {
    this.json = json;
  }

  /** Returns if the answer is a success, and throws what is to be done otherwise. */
  void judge(GraphCall call, Answer answer) {
    if (answer.isSuccess()) {
      // Most successes hold no such member, and are spared a second reading.
      if (contains(answer.body(), ERROR_MEMBER)) {
        error(answer).ifPresent(error -> fail(call, answer, error));
      }
      return;
    }
    if (answer.status() < 400) {
      throw AttemptFailed.forGood(
          new UnreadableResponseException(
              call.operation()
                  + ": redirected (status "
                  + answer.status()
                  + "), which is not followed; check the base URI"));
    }
    fail(call, answer, error(answer).orElse(null));
  }

  private Optional<ProviderError> error(Answer answer) {
    return json.object(answer.body()).flatMap(ErrorBody::in);
  }

  private static void fail(GraphCall call, Answer answer, @Nullable ProviderError error) {
    Optional<Remedy> documented =
        Optional.ofNullable(error).flatMap(ProviderError::documented).map(DocumentedError::remedy);
    Remedy remedy = documented.orElseGet(() -> byStatus(call, answer.status(), error));
    String message =
        call.operation() + ": " + (error == null ? "status " + answer.status() : error.toString());
    throw switch (remedy) {
      case FIX_REQUEST, READ_ITEMS ->
          AttemptFailed.forGood(new RequestRejectedException(message, error));
      case FORGET_GROUP -> AttemptFailed.forGood(new GroupNotFoundException(message, error));
      case CHECK_ACCESS -> AttemptFailed.forGood(new AccessDeniedException(message, error, null));
      case BACK_OFF ->
          AttemptFailed.forNow(
              new ThrottledException(message, error, answer.retryAfter()), answer.retryAfter());
      case TRY_LATER -> later(call, answer, error, message);
    };
  }

  /** What repeats a read is a risk for a write, unless the provider says that it did nothing. */
  private static AttemptFailed later(
      GraphCall call, Answer answer, @Nullable ProviderError error, String message) {
    boolean saysItDidNothing =
        answer.status() == 503
            && (answer.retryAfter() != null || (error != null && error.isTransient()));
    if (call.isRead() || saysItDidNothing) {
      return AttemptFailed.forNow(
          new ProviderUnavailableException(message, error, null), answer.retryAfter());
    }
    return AttemptFailed.forGood(
        new OutcomeUnknownException(message + "; look before repeating", error, null));
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
