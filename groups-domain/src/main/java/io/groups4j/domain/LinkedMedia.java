package io.groups4j.domain;

import java.net.URI;
import java.util.Objects;

/**
 * A file that WhatsApp gets from the web when the message is sent, and keeps for 10 minutes: Meta,
 * "Sending messages".
 *
 * <p>The link has to be public. {@code http} is allowed as well as {@code https}, which the pages
 * of both providers say, although everybody on the way can then read and change the file. A link
 * that is signed lets in whoever has it, so {@link #toString()} shows only the host.
 *
 * @param link where the file is
 */
public record LinkedMedia(URI link) implements MediaSource {

  /** Refuses every scheme but http and https, and a link without host or with a user. */
  public LinkedMedia {
    Objects.requireNonNull(link, "media link");
    String scheme = link.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw new IllegalArgumentException("media link is neither https nor http");
    }
    // A name with an underscore or an umlaut is a host on the web, and none to URI.getHost().
    String authority = link.getRawAuthority();
    if (authority == null || authority.startsWith(":")) {
      throw new IllegalArgumentException("media link has no host, one is needed");
    }
    if (authority.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "media link has a user, none is allowed: it would be told to WhatsApp and never used");
    }
  }

  /** Shows the host if it is spelled like most, and neither path nor query. */
  @Override
  public String toString() {
    String host = link.getHost() == null ? "…" : link.getHost();
    return "LinkedMedia[" + link.getScheme() + "://" + host + "/…]";
  }
}
