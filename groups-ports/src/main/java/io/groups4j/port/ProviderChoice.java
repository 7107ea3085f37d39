package io.groups4j.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a configuration against the settings of the provider it names. */
final class ProviderChoice {

  private static final String PREFIX = "groups.";
  private static final String PROVIDER = PREFIX + "provider";

  /**
   * The providers this project has an adapter for, which is called {@code adapter-<name>}.
   *
   * <p>Known here although their adapters may not be on the class path: to name the artifact that
   * is missing, and to let their settings stand in a configuration that chooses another.
   */
  private static final Set<String> OWN_PROVIDERS = Set.of("meta-graph", "360dialog");

  private final Map<String, GroupsProvider> present;

  ProviderChoice(Map<String, GroupsProvider> present) {
    this.present = new TreeMap<>(present);
  }

  WhatsAppGroups connect(Map<String, String> configuration) {
    Map<String, String> ours = new TreeMap<>();
    configuration.forEach(
        (key, value) -> {
          if (key != null && key.startsWith(PREFIX)) {
            ours.put(key, value);
          }
        });
    List<String> problems = new ArrayList<>();
    GroupsProvider provider = chosen(ours.get(PROVIDER), problems);
    Map<String, String> settings = new LinkedHashMap<>();
    if (provider != null) {
      for (Setting setting : provider.settings()) {
        String key = PREFIX + provider.name() + "." + setting.key();
        read(setting, key, ours.get(key), settings, problems);
      }
    }
    Set<String> known = knownKeys();
    ours.keySet().stream()
        .filter(key -> !known.contains(key) && !isOfAbsentProvider(key))
        .map(key -> key + " is not known; check its spelling")
        .forEach(problems::add);
    if (provider == null || !problems.isEmpty()) {
      throw new InvalidConfigurationException(problems);
    }
    return provider.connect(settings);
  }

  private @Nullable GroupsProvider chosen(@Nullable String name, List<String> problems) {
    if (name == null || name.isBlank()) {
      problems.add(PROVIDER + " is missing, expected one of " + choices());
      return null;
    }
    GroupsProvider provider = present.get(name);
    if (provider == null) {
      problems.add(
          OWN_PROVIDERS.contains(name)
              ? PROVIDER
                  + " is "
                  + name
                  + ", which is not on the class path; add the dependency io.groups4j:adapter-"
                  + name
              : PROVIDER + " names no provider that is known, expected one of " + choices());
    }
    return provider;
  }

  private static void read(
      Setting setting,
      String key,
      @Nullable String value,
      Map<String, String> settings,
      List<String> problems) {
    if (value == null) {
      if (setting.required()) {
        problems.add(key + " is missing, expected " + setting.expectation());
      }
    } else if (setting.accepts(value)) {
      settings.put(setting.key(), value);
    } else {
      problems.add(key + " is malformed, expected " + setting.expectation());
    }
  }

  private Set<String> knownKeys() {
    Set<String> known = new TreeSet<>(Set.of(PROVIDER));
    present.forEach(
        (name, provider) ->
            provider.settings().stream()
                .map(setting -> PREFIX + name + "." + setting.key())
                .forEach(known::add));
    return known;
  }

  private boolean isOfAbsentProvider(String key) {
    return OWN_PROVIDERS.stream()
        .filter(name -> !present.containsKey(name))
        .anyMatch(name -> key.startsWith(PREFIX + name + "."));
  }

  private String choices() {
    Set<String> names = new TreeSet<>(OWN_PROVIDERS);
    names.addAll(present.keySet());
    return String.join(", ", names);
  }
}
