package io.groups4j.port;

import io.groups4j.domain.ProviderError;
import org.jspecify.annotations.Nullable;

/** The group does not exist, or this number is not in it: forget its id. */
public final class GroupNotFoundException extends GroupsException {

  private static final long serialVersionUID = 1L;

  /**
   * For those who write adapters.
   *
   * @param message what was attempted, and what came of it
   * @param providerError what the provider said; null when it said nothing
   */
  public GroupNotFoundException(String message, @Nullable ProviderError providerError) {
    super(message, providerError, null);
  }
}
