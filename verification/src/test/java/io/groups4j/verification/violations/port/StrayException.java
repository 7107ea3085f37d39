package io.groups4j.verification.violations.port;

final class StrayException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
