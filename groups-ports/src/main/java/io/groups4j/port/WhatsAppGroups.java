package io.groups4j.port;

import java.util.Map;

/**
 * The groups of one business phone number: one connection to one provider, and all its ports.
 *
 * <p>Make one and share it: it is safe for use by several threads, holds the connections and the
 * rate limits, and needs no closing.
 */
public interface WhatsAppGroups {

  /**
   * Connects to the provider that the configuration names.
   *
   * <p>{@code groups.provider} says which, such as {@code meta-graph}; its settings are under
   * {@code groups.<provider>.}, such as {@code groups.meta-graph.access-token}. Keys that do not
   * begin with {@code groups.} are somebody else's, and so are the settings of other providers: one
   * configuration can hold several and be switched by one key.
   *
   * <p>The provider's adapter has to be on the class path. Nothing is sent.
   *
   * @throws InvalidConfigurationException if keys are missing, unknown or malformed, all of them at
   *     once, or if no such provider is on the class path
   */
  static WhatsAppGroups connect(Map<String, String> configuration) {
    return new ProviderChoice(GroupsProvider.onTheClassPath()).connect(configuration);
  }

  /** Creates, finds, lists and deletes groups. */
  Groups groups();

  /** Reads and renews invite links. */
  InviteLinks inviteLinks();

  /** Lists, approves and rejects the wishes to join a group. */
  JoinRequests joinRequests();

  /** Removes people from a group. */
  Participants participants();
}
