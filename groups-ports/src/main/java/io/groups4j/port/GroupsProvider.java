package io.groups4j.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * What an adapter implements to be chosen by configuration; found by {@link ServiceLoader}.
 *
 * <p>Declares its settings, so that all that is wrong with a configuration is found at once and
 * reported in the same words for every provider.
 */
public interface GroupsProvider {

  /** The value of {@code groups.provider} that chooses this one. */
  String name();

  /** Every setting there is under {@code groups.<name>.}. */
  List<Setting> settings();

  /**
   * Connects with settings that have passed their checks.
   *
   * @param settings the values by {@link Setting#key()}; optional ones may be absent
   */
  WhatsAppGroups connect(Map<String, String> settings);

  private static Map<String, GroupsProvider> load(ServiceLoader<GroupsProvider> loader) {
    Map<String, GroupsProvider> found = new LinkedHashMap<>();
    loader.forEach(provider -> found.putIfAbsent(provider.name(), provider));
    return found;
  }

  /**
   * All providers that can be chosen, by name: seen by the application, or else beside this one.
   */
  static Map<String, GroupsProvider> onTheClassPath() {
    Map<String, GroupsProvider> found = load(ServiceLoader.load(GroupsProvider.class));
    // A container may give its threads a loader that does not see the adapters beside this class.
    load(ServiceLoader.load(GroupsProvider.class, GroupsProvider.class.getClassLoader()))
        .forEach(found::putIfAbsent);
    return found;
  }
}
