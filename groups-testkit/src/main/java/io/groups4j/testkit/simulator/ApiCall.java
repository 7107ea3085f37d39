package io.groups4j.testkit.simulator;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call, taken apart.
 *
 * @param path the segments, each percent-decoded on its own, so that an id may hold a slash
 * @param query the first value of each parameter
 */
record ApiCall(String method, List<String> path, Map<String, String> query, ApiBody body) {

  static ApiCall of(String method, URI target, ApiBody body) {
    if (!isPath(target)) {
      throw new BadParameter("The target of the call is not a path");
    }
    List<String> path =
        segments(target).stream()
            // A plus is a plus in a path, and a space only in a query.
            .map(segment -> decode(segment.replace("+", "%2B")))
            .toList();
    Map<String, String> query = new HashMap<>();
    if (target.getRawQuery() != null) {
      for (String parameter : target.getRawQuery().split("&", -1)) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        query.putIfAbsent(decode(name), decode(value));
      }
    }
    return new ApiCall(method, path, query, body);
  }

  /** The segments as they came; an empty one where there is no path. */
  static List<String> segments(URI target) {
    return isPath(target) ? List.of(target.getRawPath().substring(1).split("/", -1)) : List.of("");
  }

  /** There is none for *, which is the whole server, and in a URL without a path. */
  private static boolean isPath(URI target) {
    return target.getRawPath() != null && target.getRawPath().startsWith("/");
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The body, which has to say that it is about WhatsApp. */
  JsonObject json() {
    JsonObject json = Json.parse(body.text());
    if (!"whatsapp".equals(Json.text(json, "messaging_product").orElse(""))) {
      throw new BadParameter("Param messaging_product must be whatsapp");
    }
    return json;
  }

  private static String decode(String text) {
    return BadParameter.unless(() -> URLDecoder.decode(text, StandardCharsets.UTF_8));
  }
}
