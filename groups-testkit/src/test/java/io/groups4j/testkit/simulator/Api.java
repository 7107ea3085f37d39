package io.groups4j.testkit.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Calls the simulator as any client would: over HTTP, with text. */
final class Api {

  /** An answer, its body read as JSON so that order and spaces do not matter. */
  record Seen(int status, JsonObject body, HttpHeaders headers) {

    int errorCode() {
      return body.getJsonObject("error").getInt("code");
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  Api(URI baseUri) {
    this.base = baseUri + "/v25.0/";
  }

  Seen get(String path) {
    return send("GET", path, "", Map.of());
  }

  Seen post(String path, String json) {
    return send("POST", path, json, Map.of());
  }

  Seen delete(String path) {
    return send("DELETE", path, "", Map.of());
  }

  Seen send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base).resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!headers.containsKey("Authorization")) {
      request.header("Authorization", "Bearer test-token");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Seen(response.statusCode(), json(response.body()), response.headers());
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
