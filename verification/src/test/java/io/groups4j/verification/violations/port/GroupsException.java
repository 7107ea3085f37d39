package io.groups4j.verification.violations.port;

/** Breaks nothing: stands for the family of the same name. */
public abstract sealed class GroupsException extends RuntimeException permits LostException {

  private static final long serialVersionUID = 1L;
}
