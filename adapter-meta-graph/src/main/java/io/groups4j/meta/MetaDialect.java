package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.graph.Credential;
import io.groups4j.graph.GraphDialect;
import io.groups4j.graph.PathSegment;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * {@code /{version}/{phone number id}/groups}, {@code /{version}/{group id}}, and a bearer token.
 */
final class MetaDialect implements GraphDialect {

  private final String root;
  private final URI groups;
  private final String picturePart;
  private final Credential token;

  MetaDialect(
      URI baseUri,
      String apiVersion,
      PhoneNumberId phoneNumber,
      String picturePart,
      Credential token) {
    this.root = baseUri + "/" + apiVersion + "/";
    this.groups = URI.create(root + PathSegment.encode(phoneNumber.value()) + "/groups");
    this.picturePart = picturePart;
    this.token = token;
  }

  @Override
  public String name() {
    return MetaProvider.NAME;
  }

  @Override
  public URI groups() {
    return groups;
  }

  @Override
  public URI group(GroupId group) {
    return URI.create(root + PathSegment.encode(group.value()));
  }

  @Override
  public String picturePart() {
    return picturePart;
  }

  @Override
  public Credential credential() {
    return token;
  }

  @Override
  public void authorize(HttpRequest.Builder request, String secret) {
    request.header("Authorization", "Bearer " + secret);
  }
}
