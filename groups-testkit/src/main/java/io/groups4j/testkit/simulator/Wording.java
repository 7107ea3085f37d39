package io.groups4j.testkit.simulator;

import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Where the answers of the providers differ although they mean the same.
 *
 * @param accepted the member that names the request to create a group
 * @param pages where the URLs of further pages point
 * @param seconds how the time of a group in a list is written
 * @param url how the button of a template in the library names where it leads
 */
record Wording(
    String accepted, URI pages, LongFunction<JsonValue> seconds, Function<String, JsonValue> url) {

  /** Meta, "Group management": a time in a list is a string there, and a number elsewhere. */
  static Wording meta(URI baseUri) {
    return new Wording("request_id", baseUri, time -> Json.value(Long.toString(time)), Json::value);
  }

  /**
   * 360dialog's schemas of groups and of the library. Its samples of further pages point at Meta's
   * host, where its key must not go.
   */
  static Wording dialog360() {
    return new Wording(
        "id",
        URI.create("https://graph.facebook.com/v25.0"),
        Json::value,
        url -> Json.object().add("base_url", url).build());
  }

  JsonValue time(Instant time) {
    return seconds.apply(time.getEpochSecond());
  }

  JsonValue link(String target) {
    return url.apply(target);
  }

  /** The beginning of the URL of another page. */
  String page(ApiCall call, int limit) {
    return pages + "/" + String.join("/", call.path()) + "?limit=" + limit;
  }
}
