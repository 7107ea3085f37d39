package io.groups4j.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * The link that lets people into a group: {@code https://chat.whatsapp.com/<link id>}.
 *
 * <p>Shape: Meta, "Group management", get and reset group invite link. Whoever holds it can join or
 * ask to, so it is a secret of sorts and {@link #toString()} does not show it.
 *
 * @param value the whole link
 */
public record InviteLink(URI value) {

  private static final String HOST = "chat.whatsapp.com";

  /** Refuses every other scheme, host, port or user, and a link without an id. */
  public InviteLink {
    Objects.requireNonNull(value, "invite link");
    if (!"https".equalsIgnoreCase(value.getScheme())) {
      throw wrong("its scheme is not https");
    }
    // The authority as a whole: a port or a user before the host would lead elsewhere.
    if (!HOST.equalsIgnoreCase(value.getRawAuthority())) {
      throw wrong("its host is not " + HOST);
    }
    String path = value.getRawPath();
    if (path.length() < 2 || path.indexOf('/', 1) >= 0) {
      throw wrong("it has not exactly one path segment, the link id");
    }
    String id = linkId(value);
    // What is hidden behind percent signs is no id either.
    if (id.isBlank()
        || id.equals(".")
        || id.equals("..")
        || id.chars().anyMatch(c -> c == '/' || Character.isISOControl(c))) {
      throw wrong("its path is not a link id");
    }
  }

  /** Reads a link from text. */
  public static InviteLink of(String link) {
    Objects.requireNonNull(link, "invite link");
    try {
      return new InviteLink(new URI(link.strip()));
    } catch (URISyntaxException malformed) {
      // The cause would repeat the link.
      throw wrong("it is not a URI");
    }
  }

  /** The part after the host, which alone tells one link from another. */
  public String linkId() {
    return linkId(value);
  }

  private static String linkId(URI link) {
    return link.getPath().substring(1);
  }

  /** Shows that it is a link, and not which. */
  @Override
  public String toString() {
    return "InviteLink[https://" + HOST + "/…]";
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("invite link refused: " + what);
  }
}
