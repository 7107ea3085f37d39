package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not do what it was asked to. The subtype says what the caller does next.
 *
 * <p>Messages hold neither credentials nor phone numbers nor the provider's answer as it came, and
 * may be logged.
 */
public abstract sealed class GroupsException extends RuntimeException
    permits AccessDeniedException,
        GroupNotFoundException,
        NotOfferedException,
        OutcomeUnknownException,
        ProviderUnavailableException,
        RequestRejectedException,
        ThrottledException,
        UnreadableResponseException {

  private static final long serialVersionUID = 1L;

  // Not serialised: an error crosses no process boundary with its provider's text.
  private final transient @Nullable ProviderError providerError;

  GroupsException(
      String message, @Nullable ProviderError providerError, @Nullable Throwable cause) {
    super(message, cause);
    this.providerError = providerError;
  }

  /** What the provider said, when it said anything. */
  public final Optional<ProviderError> providerError() {
    return Optional.ofNullable(providerError);
  }
}
