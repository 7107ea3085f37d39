package io.groups4j.graph;

import java.net.http.HttpRequest.BodyPublishers;

/** A body in memory. */
record JsonBody(byte[] json) implements RequestBody {

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public Outgoing outgoing() {
    return () -> BodyPublishers.ofByteArray(json);
  }
}
