package io.groups4j.graph;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The host that calls go to, checked so that the credential goes nowhere else and not in the open.
 */
public final class BaseUri {

  /** What a base URI in a configuration looks like, for its setting to say. */
  public static final String EXPECTATION =
      "an https URI without user, query or fragment; plain http to this machine only";

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  private BaseUri() {}

  /**
   * Takes https, and plain http to this machine only.
   *
   * @throws IllegalArgumentException if the URI is of another scheme, or has user, query or
   *     fragment
   */
  public static URI checked(URI uri) {
    return checked(uri, false);
  }

  /** Takes plain http to any host as well: the credential can be read on the way. */
  public static URI insecure(URI uri) {
    return checked(uri, true);
  }

  private static URI checked(URI uri, boolean plainHttpAnywhere) {
    Objects.requireNonNull(uri, "baseUri");
    // The messages name the rule and not the URI: it may hold a credential.
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("baseUri has no host, one is needed");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("baseUri has user, query or fragment, none is allowed");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535 || uri.getHost().contains("%")) {
      throw new IllegalArgumentException(
          "baseUri has a port or an address that cannot be connected to");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean plain = scheme.equals("http");
    if (!plain && !scheme.equals("https")) {
      throw new IllegalArgumentException("baseUri is neither https nor http");
    }
    if (plain && !plainHttpAnywhere && !isLoopback(uri.getHost())) {
      throw new IllegalArgumentException(
          "baseUri is plain http to another machine; use https, or insecureBaseUri to allow it");
    }
    return URI.create(uri.toString().replaceFirst("/+$", ""));
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
