package io.groups4j.meta;

import io.groups4j.domain.BusinessAccountId;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.graph.Credential;
import io.groups4j.graph.DownloadHosts;
import io.groups4j.graph.GraphDialect;
import io.groups4j.graph.PathSegment;
import io.groups4j.port.AccessDeniedException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{version}/{phone number id}/groups}, {@code /{version}/{group id}}, and a bearer token.
 */
final class MetaDialect implements GraphDialect {

  /** Where Meta keeps media files: Meta, "Media". */
  private static final Set<String> MEDIA_HOSTS = Set.of("lookaside.fbsbx.com");

  private final String root;
  private final DownloadHosts downloadHosts;
  private final URI groups;
  private final @Nullable BusinessAccountId account;
  private final String picturePart;
  private final Credential token;

  MetaDialect(
      URI baseUri,
      String apiVersion,
      PhoneNumberId phoneNumber,
      @Nullable BusinessAccountId account,
      String picturePart,
      Credential token) {
    this.downloadHosts = new DownloadHosts(baseUri, MEDIA_HOSTS);
    this.root = baseUri + "/" + apiVersion + "/";
    this.groups = URI.create(root + PathSegment.encode(phoneNumber.value()) + "/groups");
    this.account = account;
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
    return group(group, "");
  }

  @Override
  public URI group(GroupId group, String query) {
    return URI.create(root + PathSegment.encode(group.value()) + query);
  }

  @Override
  public URI media(MediaId media) {
    return URI.create(root + PathSegment.encode(media.value()));
  }

  @Override
  public Optional<URI> download(URI named) {
    return downloadHosts.trusted(named);
  }

  @Override
  public URI templateLibrary() {
    return URI.create(root + "message_template_library");
  }

  @Override
  public URI templates() {
    return URI.create(account("templates") + "/message_templates");
  }

  /** With the fields by name: why a template was rejected is not among those that come anyway. */
  @Override
  public URI templates(String name) {
    return URI.create(
        templates()
            + "?name="
            + PathSegment.encode(name)
            + "&fields=id,name,language,status,category,rejected_reason");
  }

  @Override
  public Optional<BusinessAccountId> businessAccount() {
    return Optional.ofNullable(account);
  }

  @Override
  public URI account() {
    return account("analytics");
  }

  private URI account(String belongings) {
    if (account == null) {
      throw new AccessDeniedException(
          belongings
              + " belong to the business account, and this connection does not know its id;"
              + " set account-id",
          null,
          null);
    }
    return URI.create(root + PathSegment.encode(account.value()));
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
