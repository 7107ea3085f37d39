package io.groups4j.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that WhatsApp does not pass on, such as a poll: Meta, "Group messaging".
 *
 * @param kind what it is in WhatsApp's words; null when it is not said
 * @param errors why it is not passed on, with code 130501 in groups and 131051 between two; may be
 *     empty
 */
public record ReceivedUnsupported(@Nullable String kind, List<ProviderError> errors)
    implements MessageContent {

  /** Copies the reasons. */
  public ReceivedUnsupported {
    errors = List.copyOf(errors);
  }

  /** Shows letters only of the kind, which comes from outside. */
  @Override
  public String toString() {
    return "ReceivedUnsupported[kind=%s, errors=%s]"
        .formatted(kind == null ? "-" : LogText.word(kind), errors);
  }
}
