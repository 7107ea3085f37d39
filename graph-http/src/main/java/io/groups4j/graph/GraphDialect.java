package io.groups4j.graph;

import io.groups4j.domain.BusinessAccountId;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.Remedy;
import io.groups4j.port.Capability;
import io.groups4j.port.NotOfferedException;
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

  /**
   * One group, with what is asked of it. By default made of {@link #group(GroupId)}, which reads an
   * address twice; who makes it of texts saves that in the call that is made most.
   *
   * @param query with its question mark
   */
  default URI group(GroupId group, String query) {
    return URI.create(group(group) + query);
  }

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

  /** The templates that WhatsApp has written; by default beside the list of groups. */
  default URI templateLibrary() {
    return groups().resolve("message_template_library");
  }

  /**
   * The templates of the account, to add to; by default beside the list of groups.
   *
   * @throws io.groups4j.port.AccessDeniedException if the connection does not know the account
   */
  default URI templates() {
    return groups().resolve("message_templates");
  }

  /**
   * The templates of the account with this name, and perhaps others; by default all.
   *
   * @throws io.groups4j.port.AccessDeniedException if the connection does not know the account
   */
  default URI templates(String name) {
    return templates();
  }

  /**
   * The business account, if the connection knows it; by default it does not.
   *
   * <p>Where it is known, calls are not slowed down by what usage headers say of other accounts.
   */
  default Optional<BusinessAccountId> businessAccount() {
    return Optional.empty();
  }

  /**
   * The business account itself, to ask for its analytics; by default not offered.
   *
   * @throws io.groups4j.port.AccessDeniedException if the connection does not know the account
   */
  default URI account() {
    throw new NotOfferedException(name(), Capability.GROUP_ANALYTICS);
  }

  /**
   * The analytics of the account's groups; by default below the account.
   *
   * @throws io.groups4j.port.AccessDeniedException if the connection does not know the account
   */
  default URI groupAnalytics() {
    return URI.create(account() + "/group_analytics");
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
