package io.groups4j.verification.violations.port;

/** Breaks nothing: belongs to the family. */
public final class LostException extends GroupsException {

  private static final long serialVersionUID = 1L;
}
