package io.groups4j.testkit.simulator;

import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.function.LongFunction;

/**
 * Where the answers of the providers differ although they mean the same.
 *
 * @param accepted the member that names the request to create a group
 * @param pages where the URLs of further pages point
 * @param seconds how the time of a group in a list is written
 */
record Wording(String accepted, URI pages, LongFunction<JsonValue> seconds) {

  /** Meta, "Group management": a time in a list is a string there, and a number elsewhere. */
  static Wording meta(URI baseUri) {
    return new Wording("request_id", baseUri, time -> Json.value(Long.toString(time)));
  }

  /**
   * 360dialog's schema of groups. Its samples of further pages point at Meta's host, where its key
   * must not go.
   */
  static Wording dialog360() {
    return new Wording("id", URI.create("https://graph.facebook.com/v25.0"), Json::value);
  }

  JsonValue time(Instant time) {
    return seconds.apply(time.getEpochSecond());
  }

  /** The beginning of the URL of another page. */
  String page(ApiCall call, int limit) {
    return pages + "/" + String.join("/", call.path()) + "?limit=" + limit;
  }
}
