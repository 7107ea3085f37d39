package io.groups4j.port;

import static io.groups4j.port.ConfigurationKey.PROVIDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a configuration against the settings of the provider it names. */
final class ProviderChoice {

  /**
   * The providers this project has an adapter for, which is called {@code adapter-<name>}.
   *
   * <p>Known here although their adapters may not be on the class path: to name the artifact that
   * is missing, and to let their settings stand in a configuration that chooses another.
   */
  private static final Set<String> OWN_PROVIDERS = Set.of("meta-graph", "360dialog");

  /** Words of keys are shorter, and have no number like this. */
  private static final Pattern LIKE_A_VALUE = Pattern.compile("[A-Za-z0-9]{20,}|\\d{7,}");

  private final Map<String, GroupsProvider> present;

  ProviderChoice(Map<String, GroupsProvider> present) {
    this.present = new TreeMap<>(present);
  }

  WhatsAppGroups connect(Map<String, String> configuration) {
    Map<String, String> ours = new TreeMap<>();
    configuration.forEach(
        (name, value) -> {
          if (name != null && ConfigurationKey.isOurs(name)) {
            ours.put(name, value);
          }
        });
    List<String> problems = new ArrayList<>();
    GroupsProvider provider = chosen(ours, problems);
    Map<String, String> settings = new LinkedHashMap<>();
    if (provider != null) {
      for (Setting setting : provider.settings()) {
        read(setting, provider.name(), ours, settings, problems);
      }
    }
    Set<String> known = knownNames();
    ours.keySet().stream()
        .filter(name -> !known.contains(name))
        .filter(name -> !isOfAbsentProvider(name) && !ConfigurationKey.isOfAService(name))
        .map(name -> shown(name, known) + " is not known; check its spelling")
        .forEach(problems::add);
    if (provider == null || !problems.isEmpty()) {
      throw new InvalidConfigurationException(problems);
    }
    return provider.connect(settings);
  }

  private @Nullable GroupsProvider chosen(Map<String, String> ours, List<String> problems) {
    String key = PROVIDER.nameIn(ours).orElse(PROVIDER.inFile());
    String name = ours.get(key);
    if (name == null || name.isBlank()) {
      problems.add(
          (name == null ? PROVIDER + " is missing" : key + " is blank")
              + ", expected one of "
              + choices());
      return null;
    }
    GroupsProvider provider = present.get(name);
    if (provider == null) {
      problems.add(
          OWN_PROVIDERS.contains(name)
              ? key
                  + " is "
                  + name
                  + ", which is not on the class path; add the dependency io.groups4j:adapter-"
                  + name
              : key + " names no provider that is known, expected one of " + choices());
    }
    return provider;
  }

  private static void read(
      Setting setting,
      String provider,
      Map<String, String> ours,
      Map<String, String> settings,
      List<String> problems) {
    ConfigurationKey key = ConfigurationKey.of(provider, setting.key());
    String name = key.nameIn(ours).orElse(null);
    if (name == null) {
      if (setting.required()) {
        problems.add(key + " is missing, expected " + setting.expectation());
      }
    } else if (setting.accepts(ours.get(name))) {
      settings.put(setting.key(), ours.get(name));
    } else {
      problems.add(name + " is malformed, expected " + setting.expectation());
    }
  }

  private Set<String> knownNames() {
    Set<String> known = new HashSet<>(PROVIDER.names().toList());
    present.forEach(
        (name, provider) ->
            provider.settings().stream()
                .flatMap(setting -> ConfigurationKey.of(name, setting.key()).names())
                .forEach(known::add));
    return known;
  }

  /**
   * Without a value that became part of a key, since the sign between them is missing; one letter
   * too many is no value.
   */
  private static String shown(String name, Set<String> known) {
    return known.stream()
        .filter(key -> name.startsWith(key) && name.length() > key.length() + 1)
        .max(Comparator.comparingInt(String::length))
        .map(key -> key + "…")
        .orElseGet(() -> LIKE_A_VALUE.matcher(name).replaceAll("…"));
  }

  private boolean isOfAbsentProvider(String name) {
    return OWN_PROVIDERS.stream()
        .filter(provider -> !present.containsKey(provider))
        .anyMatch(provider -> ConfigurationKey.of(provider, "").begins(name));
  }

  private String choices() {
    Set<String> names = new TreeSet<>(OWN_PROVIDERS);
    names.addAll(present.keySet());
    return String.join(", ", names);
  }
}
