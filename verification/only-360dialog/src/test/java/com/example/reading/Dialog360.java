package com.example.reading;

import com.example.consumer.OneGroup;
import java.util.Map;

/** Answers for 360dialog, with one group. */
final class Dialog360 implements AutoCloseable {

  private final OneGroup server =
      new OneGroup("D360-API-KEY", "good", "{\"error\":\"Invalid API key\"}");

  /** What an application would have in its configuration. */
  Map<String, String> configuration(String apiKey) {
    return Map.of(
        "groups.provider",
        "360dialog",
        "groups.360dialog.api-key",
        apiKey,
        "groups.360dialog.base-uri",
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
