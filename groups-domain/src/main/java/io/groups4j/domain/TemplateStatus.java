package io.groups4j.domain;

import java.util.Locale;

/**
 * How the review of a template stands: Meta, "Templates".
 *
 * <p>Open: a status that WhatsApp adds one day is kept, in upper case, since 360dialog writes it in
 * lower case.
 *
 * @param value the status in WhatsApp's words, in upper case
 */
public record TemplateStatus(String value) {

  /** It is under review, which may take up to 24 hours. */
  public static final TemplateStatus PENDING = new TemplateStatus("PENDING");

  /** It is on its way to the review: 360dialog's word. */
  public static final TemplateStatus SUBMITTED = new TemplateStatus("SUBMITTED");

  /** It can be sent. */
  public static final TemplateStatus APPROVED = new TemplateStatus("APPROVED");

  /** It breaks a rule. */
  public static final TemplateStatus REJECTED = new TemplateStatus("REJECTED");

  /** It cannot be sent for a while, because people disliked it. */
  public static final TemplateStatus PAUSED = new TemplateStatus("PAUSED");

  /** It cannot be sent any more. */
  public static final TemplateStatus DISABLED = new TemplateStatus("DISABLED");

  /** Refuses a blank status and control characters. */
  public TemplateStatus {
    value = Text.identifier("template status", value).strip().toUpperCase(Locale.ROOT);
  }
}
