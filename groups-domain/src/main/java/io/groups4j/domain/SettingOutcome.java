package io.groups4j.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How changing one setting of a group ended.
 *
 * @param value what it was to become: the text, or the digest of the picture; null when the
 *     provider does not say
 * @param succeeded whether it did
 * @param errors why not; may be empty where only the whole request has reasons
 * @param mimeType the media type of the picture, such as {@code image/jpeg}; null for texts, and
 *     when the provider does not say
 */
public record SettingOutcome(
    @Nullable String value,
    boolean succeeded,
    List<ProviderError> errors,
    @Nullable String mimeType) {

  /** Copies the reasons. */
  public SettingOutcome {
    errors = List.copyOf(Objects.requireNonNull(errors, "errors"));
  }

  /** How changing something without a media type ended. */
  public SettingOutcome(@Nullable String value, boolean succeeded, List<ProviderError> errors) {
    this(value, succeeded, errors, null);
  }
}
