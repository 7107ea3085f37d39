package io.groups4j.verification.violations.graph;

final class Locked {
  synchronized void read() {}
}
