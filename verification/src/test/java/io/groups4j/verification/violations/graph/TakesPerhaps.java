package io.groups4j.verification.violations.graph;

import java.util.OptionalInt;

final class TakesPerhaps {
  private TakesPerhaps() {}

  static void read(OptionalInt port) {}
}
