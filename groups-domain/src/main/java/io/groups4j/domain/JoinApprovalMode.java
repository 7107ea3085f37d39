package io.groups4j.domain;

/**
 * Whether somebody who opens the invite link joins at once or has to be approved.
 *
 * <p>Open: a mode that WhatsApp adds one day is kept as it came. It is fixed when the group is
 * created; no document names a way to change it.
 *
 * @param value the mode in WhatsApp's words
 */
public record JoinApprovalMode(String value) {

  /** Who opens the link is in. This is WhatsApp's default. */
  public static final JoinApprovalMode AUTO_APPROVE = new JoinApprovalMode("auto_approve");

  /** Who opens the link asks to join, and the business approves or rejects. */
  public static final JoinApprovalMode APPROVAL_REQUIRED =
      new JoinApprovalMode("approval_required");

  /** Refuses a blank mode and control characters. */
  public JoinApprovalMode {
    Text.identifier("join approval mode", value);
  }

  /** Whether it is one of the two documented modes, the only ones a group can be created with. */
  public boolean isDocumented() {
    return equals(AUTO_APPROVE) || equals(APPROVAL_REQUIRED);
  }
}
