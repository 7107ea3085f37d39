package io.groups4j.graph;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts that files may be got from with the secret, so that no answer can lead it elsewhere.
 *
 * <p>These are the API's own and those that its provider's documents name. They are compared as a
 * whole, and never by how they begin or end.
 */
public final class DownloadHosts {

  private static final int HTTPS_PORT = 443;

  private final URI api;
  private final Set<String> others;

  /**
   * The API's own host, and others.
   *
   * @param api where the API is: its scheme, host and port
   * @param others hosts that are reached by https on its own port, in lower case
   */
  public DownloadHosts(URI api, Set<String> others) {
    this.api = Objects.requireNonNull(api, "api");
    this.others = Set.copyOf(others);
  }

  /** The URL, if the secret may go there. */
  public Optional<URI> trusted(URI url) {
    return url.getRawUserInfo() == null && (isAtTheApi(url) || isAtAnother(url))
        ? Optional.of(url)
        : Optional.empty();
  }

  private boolean isAtTheApi(URI url) {
    return url.getHost() != null
        && api.getScheme().equalsIgnoreCase(url.getScheme())
        && api.getHost().equalsIgnoreCase(url.getHost())
        && api.getPort() == url.getPort();
  }

  private boolean isAtAnother(URI url) {
    return "https".equalsIgnoreCase(url.getScheme())
        && url.getHost() != null
        && others.contains(url.getHost())
        && (url.getPort() == -1 || url.getPort() == HTTPS_PORT);
  }
}
