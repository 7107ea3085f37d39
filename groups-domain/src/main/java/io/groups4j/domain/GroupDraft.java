package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group that is to be created.
 *
 * <pre>{@code
 * GroupDraft draft = GroupDraft.named("Book club")
 *     .describedAs("We meet on Thursdays.")
 *     .joinedBy(JoinApprovalMode.APPROVAL_REQUIRED);
 * }</pre>
 *
 * @param subject the group's name
 * @param description what it is about; null for none
 * @param joinApprovalMode how people get in
 */
public record GroupDraft(
    GroupSubject subject,
    @Nullable GroupDescription description,
    JoinApprovalMode joinApprovalMode) {

  /** Refuses a mode that WhatsApp does not document. */
  public GroupDraft {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(joinApprovalMode, "joinApprovalMode");
    if (!joinApprovalMode.isDocumented()) {
      throw new IllegalArgumentException(
          "join approval mode is \""
              + joinApprovalMode.value()
              + "\", allowed are auto_approve and approval_required");
    }
  }

  /** A draft without description that lets in whoever has the link. */
  public static GroupDraft named(String subject) {
    return new GroupDraft(new GroupSubject(subject), null, JoinApprovalMode.AUTO_APPROVE);
  }

  /** The same draft with this description. */
  public GroupDraft describedAs(String text) {
    return new GroupDraft(subject, new GroupDescription(text), joinApprovalMode);
  }

  /** The same draft with this way in. */
  public GroupDraft joinedBy(JoinApprovalMode mode) {
    return new GroupDraft(subject, description, mode);
  }
}
