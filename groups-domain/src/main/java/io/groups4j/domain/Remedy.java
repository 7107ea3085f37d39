package io.groups4j.domain;

/** What a caller does about an error, before anything else. */
public enum Remedy {
  /** Change the request, or what stands against it: the same one fails again until then. */
  FIX_REQUEST(false),
  /** Forget the group: it is gone, or this number was never in it. */
  FORGET_GROUP(false),
  /** Have the token, the permissions or the account looked at. */
  CHECK_ACCESS(false),
  /** Wait and repeat: the request was turned away before anything was done. */
  BACK_OFF(true),
  /** Repeat what only reads; look before repeating what changes something. */
  TRY_LATER(true),
  /** Nothing to repeat: read what happened to each item. */
  READ_ITEMS(false);

  private final boolean repeatCanHelp;

  Remedy(boolean repeatCanHelp) {
    this.repeatCanHelp = repeatCanHelp;
  }

  /** Whether the same request can succeed later. */
  public boolean repeatCanHelp() {
    return repeatCanHelp;
  }
}
