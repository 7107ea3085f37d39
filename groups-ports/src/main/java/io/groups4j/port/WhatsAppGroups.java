package io.groups4j.port;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

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
   * <p>Each key can be written as in an environment, too, in upper case and with underscores:
   * {@code GROUPS_PROVIDER}, {@code GROUPS_META_GRAPH_ACCESS_TOKEN}. So {@code
   * connect(System.getenv())} works. Where a key is there in both forms, the environment's counts,
   * even if it is blank and refused for that; the other one is not looked at. What Kubernetes says
   * of a service that is called groups, such as {@code GROUPS_SERVICE_HOST}, is no key.
   *
   * <p>The provider's adapter has to be on the class path. Nothing is sent.
   *
   * @throws InvalidConfigurationException if keys are missing, unknown or malformed, all of them at
   *     once, or if no such provider is on the class path
   */
  static WhatsAppGroups connect(Map<String, String> configuration) {
    return new ProviderChoice(GroupsProvider.onTheClassPath()).connect(configuration);
  }

  /**
   * Connects by a file and the environment, which wins where both hold a key: as {@link
   * #connect(Map)} with all that is in them.
   *
   * @param file what was loaded, with its defaults
   * @param environment such as {@link System#getenv()}
   * @throws InvalidConfigurationException if {@link #connect(Map)} would throw it
   */
  static WhatsAppGroups connect(Properties file, Map<String, String> environment) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(environment, "environment");
    Map<String, String> configuration = new HashMap<>();
    file.stringPropertyNames().forEach(key -> configuration.put(key, file.getProperty(key)));
    configuration.putAll(environment);
    return connect(configuration);
  }

  /** Creates, finds, lists and deletes groups. */
  Groups groups();

  /** Changes subject, description and picture of groups. */
  GroupSettings settings();

  /** Reads, renews and deletes invite links. */
  InviteLinks inviteLinks();

  /** Lists, approves and rejects the wishes to join a group. */
  JoinRequests joinRequests();

  /** Removes people from a group. */
  Participants participants();

  /** Sends messages to groups, and pins them. */
  GroupMessages messages();

  /** Uploads, describes, downloads and deletes the files of messages. */
  Media media();

  /** Invites people to groups by a template. */
  Invitations invitations();

  /** Tells what became of messages to groups, what they cost, and who came and went. */
  GroupAnalytics analytics();
}
