package io.groups4j.graph;

import io.groups4j.domain.BusinessAccountId;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the provider says beside an answer of how much is used up: Meta, "Rate limits", {@code
 * X-App-Usage} and {@code X-Business-Use-Case-Usage}.
 *
 * <p>The second one speaks of accounts by their ids. Where the connection knows its own, those of
 * others are passed over; what is said of nobody concerns everybody. Whatever cannot be read says
 * nothing: these headers are advice, and no reason to fail.
 */
final class UsageHeaders {

  private static final List<String> NAMES = List.of("X-App-Usage", "X-Business-Use-Case-Usage");
  private static final Pattern AN_ACCOUNT = Pattern.compile("[0-9]+");
  private static final int LONGEST = 8192;

  private final GraphJson json;
  private final @Nullable BusinessAccountId own;

  /** Heeds what concerns an account; every account, if it is null. */
  UsageHeaders(GraphJson json, @Nullable BusinessAccountId own) {
    this.json = json;
    this.own = own;
  }

  List<Use> in(HttpHeaders headers) {
    List<Use> uses = new ArrayList<>();
    for (String name : NAMES) {
      for (String value : headers.allValues(name)) {
        if (value.length() <= LONGEST) {
          json.object(value.getBytes(StandardCharsets.UTF_8))
              .ifPresent(header -> addOwn(header, uses));
        }
      }
    }
    return uses;
  }

  private void addOwn(JsonObject header, List<Use> uses) {
    add(header, uses);
    header.forEach(
        (name, value) -> {
          if (!isOfAnother(name)) {
            addAll(value, uses);
          }
        });
  }

  private boolean isOfAnother(String name) {
    return own != null && !own.value().equals(name) && AN_ACCOUNT.matcher(name).matches();
  }

  /** Of an account there is a list of uses; in any other shape they are found as well. */
  private static void addAll(JsonValue value, List<Use> uses) {
    if (value instanceof JsonArray list) {
      list.forEach(one -> addAll(one, uses));
    } else if (value instanceof JsonObject object) {
      add(object, uses);
      object.values().forEach(one -> addAll(one, uses));
    }
  }

  private static void add(JsonObject object, List<Use> uses) {
    Usage usage = Usage.in(object);
    if (!usage.equals(Usage.NONE)) {
      uses.add(new Use(ErrorBody.text(object.get("type")), usage));
    }
  }
}
