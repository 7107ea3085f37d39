package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * What differs between the hosts that speak Graph: where things are, and how to authorise.
 *
 * <p>Implementations are safe for use by several threads. Identifiers go into a path through {@link
 * PathSegment} and nowhere else.
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

  /** The secret that authorises calls; asked for anew on every try, so that it can be rotated. */
  Credential credential();

  /** Puts the secret where this provider wants it. */
  void authorize(HttpRequest.Builder request, String secret);
}
