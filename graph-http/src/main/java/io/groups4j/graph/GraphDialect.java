package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.Remedy;
import io.groups4j.port.Capability;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between the hosts that speak Graph: where things are, what is missing, how to
 * authorise, and what an error of their own means.
 *
 * <p>Implementations are safe for use by several threads. Identifiers go into a path through {@link
 * PathSegment} and nowhere else.
 *
 * <p>Open to whoever writes an adapter. Methods with a default may come in any release; before
 * version 1.0 a minor release may change everything else.
 */
public interface GraphDialect {

  /** The provider's name in logs and messages. */
  String name();

  /** The list of groups, to read and to add to. */
  URI groups();

  /** One group; what belongs to it is below. */
  URI group(GroupId group);

  /** The invite link of a group. */
  default URI inviteLink(GroupId group) {
    return URI.create(group(group) + "/invite_link");
  }

  /** The open wishes to join a group, to read, to approve and to reject. */
  default URI joinRequests(GroupId group) {
    return URI.create(group(group) + "/join_requests");
  }

  /** The people in a group, to remove. */
  default URI participants(GroupId group) {
    return URI.create(group(group) + "/participants");
  }

  /**
   * What this provider does not offer. Asked before anything is sent; whoever calls it is told so.
   */
  default Set<Capability> missing() {
    return Set.of();
  }

  /** The name of the part that holds a picture. */
  default String picturePart() {
    return PicturePart.DEFAULT;
  }

  /** The secret that authorises calls; asked for anew on every try, so that it can be rotated. */
  Credential credential();

  /** Puts the secret where this provider wants it. */
  void authorize(HttpRequest.Builder request, String secret);

  /**
   * What a caller does about an error in this provider's own words; empty, as by default, to leave
   * it to the documented code, and to the status where there is none.
   *
   * <p>Asked before either, for each answer that names an error. {@link Remedy#BACK_OFF} means that
   * nothing was done: the call is repeated, also if it changes something.
   *
   * @param status the HTTP status
   * @param error what the answer says, its code {@link ProviderError#NO_CODE} if it has none
   */
  default Optional<Remedy> remedy(int status, ProviderError error) {
    return Optional.empty();
  }
}
