package com.example.sparrow;

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

/** Graph by other names: groups are chats, their link is a door, and who wants to join knocks. */
final class SparrowDialect implements GraphDialect {

  private final URI chats;
  private final Credential key;

  SparrowDialect(URI baseUri, Credential key) {
    this.chats = URI.create(baseUri + "/wa/chats");
    this.key = key;
  }

  @Override
  public String name() {
    return SparrowProvider.NAME;
  }

  @Override
  public URI groups() {
    return chats;
  }

  @Override
  public URI group(GroupId group) {
    return URI.create(chats + "/" + PathSegment.encode(group.value()));
  }

  @Override
  public URI inviteLink(GroupId group) {
    return URI.create(group(group) + "/door");
  }

  @Override
  public URI joinRequests(GroupId group) {
    return URI.create(group(group) + "/knocks");
  }

  @Override
  public Credential credential() {
    return key;
  }

  @Override
  public void authorize(HttpRequest.Builder request, String secret) {
    request.header("X-Sparrow-Key", secret);
  }

  @Override
  public Set<Capability> missing() {
    return Set.of(Capability.INVITE_LINK_DELETION);
  }

  @Override
  public Optional<Remedy> remedy(int status, ProviderError error) {
    return switch (error.message()) {
      case "Easy, bird" -> Optional.of(Remedy.BACK_OFF);
      case "No such nest" -> Optional.of(Remedy.FORGET_GROUP);
      default -> Optional.empty();
    };
  }
}
