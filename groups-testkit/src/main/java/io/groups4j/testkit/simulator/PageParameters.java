package io.groups4j.testkit.simulator;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.PageRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a call says which page it wants. */
final class PageParameters {

  private PageParameters() {}

  static PageRequest of(ApiCall call) {
    int limit =
        call.parameter("limit").map(PageParameters::limit).orElse(PageRequest.DEFAULT_LIMIT);
    return new PageRequest(
        limit,
        call.parameter("after").map(Cursor::new).orElse(null),
        call.parameter("before").map(Cursor::new).orElse(null));
  }

  private static int limit(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw new BadParameter("Param limit must be a number");
    }
  }

  static String encoded(Cursor cursor) {
    return URLEncoder.encode(cursor.value(), StandardCharsets.UTF_8);
  }
}
