package io.groups4j.verification.violations.port;

interface Checked {
  void find() throws InterruptedException;
}
