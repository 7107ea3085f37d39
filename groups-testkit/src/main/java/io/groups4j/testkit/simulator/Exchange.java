package io.groups4j.testkit.simulator;

/**
 * One call to the simulator and its answer. Credentials are not part of it.
 *
 * @param method such as {@code POST}
 * @param target path and query as they were sent
 * @param requestBody the body of the call, empty when there was none
 * @param status the HTTP status of the answer
 * @param responseBody the JSON of the answer
 */
public record Exchange(
    String method, String target, String requestBody, int status, String responseBody) {

  /** Shows what was called and how it went, and neither body: they hold names and links. */
  @Override
  public String toString() {
    return "Exchange[" + method + " " + target + ", status=" + status + "]";
  }
}
