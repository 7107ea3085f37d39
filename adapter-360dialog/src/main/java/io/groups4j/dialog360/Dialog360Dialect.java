package io.groups4j.dialog360;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.Remedy;
import io.groups4j.graph.Credential;
import io.groups4j.graph.GraphDialect;
import io.groups4j.graph.PathSegment;
import io.groups4j.port.Capability;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Set;

/** {@code /groups} without version or phone number, since the key is bound to one number. */
final class Dialog360Dialect implements GraphDialect {

  private final URI root;
  private final URI groups;
  private final String picturePart;
  private final Credential apiKey;

  Dialog360Dialect(URI baseUri, String picturePart, Credential apiKey) {
    this.root = baseUri;
    this.groups = URI.create(baseUri + "/groups");
    this.picturePart = picturePart;
    this.apiKey = apiKey;
  }

  @Override
  public String name() {
    return Dialog360Provider.NAME;
  }

  @Override
  public URI groups() {
    return groups;
  }

  @Override
  public URI group(GroupId group) {
    return group(group, "");
  }

  @Override
  public URI group(GroupId group, String query) {
    return URI.create(groups + "/" + PathSegment.encode(group.value()) + query);
  }

  /**
   * The same path and query at the API's own host: what is named is Meta's, which knows no key.
   * 360dialog, "Upload, retrieve or delete media".
   */
  @Override
  public Optional<URI> download(URI named) {
    String path = named.getRawPath();
    if (named.getHost() == null || path == null || !path.startsWith("/")) {
      return Optional.empty();
    }
    String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
    return Optional.of(URI.create(root + path + query));
  }

  /**
   * Documented for group invites: 360dialog, "Group Management". A newer schema has {@code
   * /message_templates} as well.
   */
  @Override
  public URI templates() {
    return URI.create(root + "/v1/configs/templates");
  }

  @Override
  public Set<Capability> missing() {
    // In none of its documents: 360dialog, "Group Management" and the API reference of groups.
    return Set.of(Capability.INVITE_LINK_DELETION, Capability.GROUP_ANALYTICS);
  }

  @Override
  public String picturePart() {
    return picturePart;
  }

  @Override
  public Credential credential() {
    return apiKey;
  }

  @Override
  public void authorize(HttpRequest.Builder request, String secret) {
    request.header("D360-API-KEY", secret);
  }

  @Override
  public Optional<Remedy> remedy(int status, ProviderError error) {
    return OwnWords.remedy(error);
  }
}
