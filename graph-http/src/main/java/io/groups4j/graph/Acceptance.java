package io.groups4j.graph;

import io.groups4j.domain.RequestId;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/**
 * Reads the answer to what is accepted for now and ends in an event, where no document says what
 * the answer holds.
 *
 * <p>The status has said that it is accepted. Only what is no answer of the provider's, such as the
 * page of a proxy, is not.
 */
final class Acceptance {

  private Acceptance() {}

  /**
   * The request by the name that the provider gives it.
   *
   * @param standIn how it is known where the provider names none
   */
  static RequestId read(GraphJson json, byte[] answer, String operation, RequestId standIn) {
    if (new String(answer, StandardCharsets.UTF_8).isBlank()) {
      return standIn;
    }
    JsonValue body =
        json.value(answer)
            .filter(value -> !value.equals(JsonValue.FALSE))
            .orElseThrow(() -> json.unreadable(answer, operation));
    if (!(body instanceof JsonObject object)) {
      return standIn;
    }
    if (!ErrorBody.all(object).isEmpty()) {
      Scalar.leftOut("errors", "of a partial success, whose items the event tells of");
    }
    String request = ErrorBody.text(object.get("request_id"));
    return request.isBlank() ? standIn : new RequestId(request);
  }
}
