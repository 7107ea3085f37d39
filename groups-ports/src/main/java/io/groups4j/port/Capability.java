package io.groups4j.port;

/**
 * What some providers offer and others do not. What all of them offer is not here.
 *
 * <p>May grow in a minor release.
 */
public enum Capability {
  /** {@link InviteLinks#delete}: to let an invite link die without making a new one. */
  INVITE_LINK_DELETION("deleting an invite link"),

  /** {@link GroupAnalytics}: what became of messages to groups, and what they cost. */
  GROUP_ANALYTICS("group analytics");

  private final String meaning;

  Capability(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, in a few words without a full stop. */
  public String meaning() {
    return meaning;
  }
}
