package io.groups4j.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom WhatsApp means by a participant: by WhatsApp id, by business-scoped user id, or both.
 *
 * <p>A participant is not a phone number. Since 2026 the WhatsApp id, whose digits are one, is left
 * out for people with a username whose number the business may not see, and the business-scoped
 * user id (such as {@code US.1349…}) is there instead: Meta, "Business-scoped user IDs". Both are
 * personal data, and {@link #toString()} shows neither.
 *
 * @param waId the WhatsApp id; null when the provider does not say
 * @param userId the business-scoped user id; null when the provider does not say
 */
public record ParticipantId(@Nullable String waId, @Nullable String userId) {

  /** Takes blank for absent, and refuses a participant that nothing identifies. */
  public ParticipantId {
    waId = waId == null || waId.isBlank() ? null : waId;
    userId = userId == null || userId.isBlank() ? null : userId;
    if (waId == null && userId == null) {
      throw new IllegalArgumentException(
          "participant has neither a WhatsApp id nor a user id, one is needed");
    }
  }

  /** A participant known by WhatsApp id alone. */
  public static ParticipantId ofWaId(String waId) {
    return new ParticipantId(waId, null);
  }

  /** A participant known by business-scoped user id alone. */
  public static ParticipantId ofUserId(String userId) {
    return new ParticipantId(null, userId);
  }

  /** Shows which identities are known, and not what they are. */
  @Override
  public String toString() {
    return "ParticipantId["
        + (waId == null ? "" : "waId")
        + (waId == null || userId == null ? "" : ", ")
        + (userId == null ? "" : "userId")
        + "]";
  }
}
