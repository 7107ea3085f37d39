package io.groups4j.port;

import java.util.Objects;

/**
 * This provider does not offer that at all: go another way, or choose another provider.
 *
 * <p>Thrown before anything is sent, and each time until another version or provider is in use. A
 * number, token or account that is not allowed to do what the provider does offer ends in an {@link
 * AccessDeniedException}.
 */
public final class NotOfferedException extends GroupsException {

  private static final long serialVersionUID = 1L;

  private final String provider;
  private final Capability capability;

  /**
   * For those who write adapters.
   *
   * @param provider the name of the provider, as in {@code groups.provider}
   * @param capability what it lacks
   */
  public NotOfferedException(String provider, Capability capability) {
    super(
        Objects.requireNonNull(provider, "provider")
            + " does not offer "
            + capability.meaning()
            + "; nothing was sent",
        null,
        null);
    this.provider = provider;
    this.capability = capability;
  }

  /** The name of the provider, as in {@code groups.provider}. */
  public String provider() {
    return provider;
  }

  /** What it lacks. */
  public Capability capability() {
    return capability;
  }
}
