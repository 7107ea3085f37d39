package io.groups4j.verification.violations.meta;

import io.groups4j.verification.violations.graph.wire.FineJson;
import org.jspecify.annotations.Nullable;

final class ReadsWireRecords {
  private ReadsWireRecords() {}

  static @Nullable String id(FineJson json) {
    return json.id();
  }
}
