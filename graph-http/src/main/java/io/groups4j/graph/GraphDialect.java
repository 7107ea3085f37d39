package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Set;

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

  /** Where messages are sent, by default beside the list of groups. */
  default URI messages() {
    return groups().resolve("messages");
  }

  /** Where media files are uploaded, by default beside the list of groups. */
  default URI media() {
    return groups().resolve("media");
  }

  /** A media file, to describe and to delete; by default beside the list of groups. */
  default URI media(MediaId media) {
    return groups().resolve(PathSegment.encode(media.value()));
  }

  /**
   * Where a media file is got from with the secret; empty if the secret must not go there. By
   * default it goes to the host of the API alone.
   *
   * @param named where the provider says that it is
   */
  default Optional<URI> download(URI named) {
    return new DownloadHosts(groups(), Set.of()).trusted(named);
  }

  /** The name of the part that holds a picture. */
  default String picturePart() {
    return PicturePart.DEFAULT;
  }

  /** The secret that authorises calls; asked for anew on every try, so that it can be rotated. */
  Credential credential();

  /** Puts the secret where this provider wants it. */
  void authorize(HttpRequest.Builder request, String secret);
}
