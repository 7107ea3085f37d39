package io.groups4j.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server has received, as far as webhooks need it.
 *
 * @param method the HTTP method in capitals, such as {@code POST}
 * @param rawQuery the part of the URL after the question mark, not decoded; null without one
 * @param headers the values by name, in any case; names that differ only in case are taken together
 * @param body the bytes exactly as they came, since the signature is over them; not copied, so
 *     leave them alone until the answer is there
 */
public record WebhookRequest(
    String method, @Nullable String rawQuery, Map<String, List<String>> headers, byte[] body) {

  /**
   * Copies the headers, leaving out those without a name, as some servers give the request line.
   */
  public WebhookRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(body, "body");
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> {
          if (name != null) {
            byName.computeIfAbsent(name, unseen -> new ArrayList<>()).addAll(values);
          }
        });
    byName.replaceAll((name, values) -> List.copyOf(values));
    headers = Collections.unmodifiableMap(byName);
  }

  /** Every value of a header, none if it is missing. */
  public List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The value of a header; null if it is missing, or if it came with several that differ. */
  @Nullable String unambiguous(String header) {
    List<String> values = header(header);
    // Of two, it would be left to chance which one is meant.
    return values.isEmpty() || Collections.frequency(values, values.get(0)) < values.size()
        ? null
        : values.get(0);
  }

  /** Shows neither the query nor the headers, which hold secrets, nor the body. */
  @Override
  public String toString() {
    return "WebhookRequest[" + method + ", body=" + body.length + " bytes]";
  }
}
