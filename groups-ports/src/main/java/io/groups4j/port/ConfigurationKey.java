package io.groups4j.port;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One key of a configuration, by the two names that it can have there.
 *
 * @param inFile its name in a file, such as {@code groups.moon.access-token}
 * @param inEnvironment its name in an environment, such as {@code GROUPS_MOON_ACCESS_TOKEN}
 */
record ConfigurationKey(String inFile, String inEnvironment) {

  private static final ConfigurationKey ALL = new ConfigurationKey("groups.", "GROUPS_");

  static final ConfigurationKey PROVIDER = of("provider");

  /** What Kubernetes tells every container about a service that is called groups, or groups-x. */
  private static final Pattern OF_A_SERVICE =
      Pattern.compile("GROUPS_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_\\w+)?)");

  private static ConfigurationKey of(String name) {
    // Not in the language of the machine: Turkish has an upper case of its own for the letter i.
    String upperCase = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return new ConfigurationKey(ALL.inFile + name, ALL.inEnvironment + upperCase);
  }

  /** A setting of a provider; with an empty one, what all of its settings begin with. */
  static ConfigurationKey of(String provider, String setting) {
    return of(provider + "." + setting);
  }

  /** Whether a name is one of ours, known or not. */
  static boolean isOurs(String name) {
    return ALL.begins(name);
  }

  /**
   * Whether a name, unless it is known, is there for another reason than that somebody misspelt.
   */
  static boolean isOfAService(String name) {
    return OF_A_SERVICE.matcher(name).matches();
  }

  boolean begins(String name) {
    return name.startsWith(inFile) || name.startsWith(inEnvironment);
  }

  Stream<String> names() {
    return Stream.of(inFile, inEnvironment);
  }

  /** The name whose value counts in this configuration: that of the environment, if it is there. */
  Optional<String> nameIn(Map<String, String> configuration) {
    return Stream.of(inEnvironment, inFile)
        .filter(name -> configuration.get(name) != null)
        .findFirst();
  }

  /** Both names, for somebody who has used neither. */
  @Override
  public String toString() {
    return inFile + " (" + inEnvironment + ")";
  }
}
