package io.groups4j.testkit.simulator;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * One call to the simulator and its answer. Its header with the token is not part of it.
 *
 * @param method such as {@code POST}
 * @param target path and query as they were sent, but for the value of {@code access_token}
 * @param requestBody the body of the call, empty when there was none; of a form with a picture only
 *     how long it is
 * @param status the HTTP status of the answer
 * @param responseBody the JSON of the answer; of a file only how long it is
 */
public record Exchange(
    String method, String target, String requestBody, int status, String responseBody) {

  private static final Pattern TOKEN =
      Pattern.compile("([?&]access(?:_|%5F)token=)[^&]*", Pattern.CASE_INSENSITIVE);

  /** The token belongs into the header, but the Graph API reads it here, too. */
  static String masked(URI target) {
    return TOKEN.matcher(target.toString()).replaceAll("$1***");
  }

  /** Shows what was called and how it went, and neither body: they hold names and links. */
  @Override
  public String toString() {
    return "Exchange[" + method + " " + target + ", status=" + status + "]";
  }
}
