package com.example.bookclub;

import com.example.consumer.OneGroup;
import java.util.Map;

/** Answers for Meta, with one group. */
final class Meta implements AutoCloseable {

  private final OneGroup server =
      new OneGroup(
          "Authorization",
          "Bearer good",
          "{\"error\":{\"message\":\"Invalid token\",\"code\":190,\"type\":\"OAuthException\"}}");

  /** What an application would have in its configuration. */
  Map<String, String> configuration(String token) {
    return Map.of(
        "groups.provider",
        "meta-graph",
        "groups.meta-graph.phone-number-id",
        "12784358810",
        "groups.meta-graph.access-token",
        token,
        "groups.meta-graph.base-uri",
        server.uri());
  }

  OneGroup server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
