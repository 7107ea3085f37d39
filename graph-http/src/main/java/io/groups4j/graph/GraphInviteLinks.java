package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.graph.wire.InviteLinkJson;
import io.groups4j.graph.wire.ProductJson;
import io.groups4j.port.Capability;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.UnreadableResponseException;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads, renews and deletes invite links over Graph. */
final class GraphInviteLinks implements InviteLinks {

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphInviteLinks(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  @Override
  public InviteLink current(GroupId group) {
    return link("read invite link", "GET", group, null);
  }

  @Override
  public InviteLink reset(GroupId group) {
    return link("reset invite link", "POST", group, product());
  }

  @Override
  public void delete(GroupId group) {
    engine.require(Capability.INVITE_LINK_DELETION);
    String operation = "delete invite link";
    engine.call(
        new GraphCall(operation, "DELETE", dialect.inviteLink(group), product(), true),
        // Its members say nothing new, and all of them may be missing.
        answer ->
            answer.length == 0
                ? JsonValue.EMPTY_JSON_OBJECT
                : engine
                    .json()
                    .object(answer)
                    .orElseThrow(() -> engine.json().unreadable(answer, operation)));
  }

  private RequestBody product() {
    return engine.json().write(new ProductJson(GraphMapping.PRODUCT));
  }

  private InviteLink link(
      String operation, String method, GroupId group, @Nullable RequestBody body) {
    return engine.call(
        new GraphCall(operation, method, dialect.inviteLink(group), body, true),
        answer -> {
          String link = engine.json().read(answer, InviteLinkJson.class, operation).inviteLink();
          try {
            return InviteLink.of(link == null ? "" : link);
          } catch (IllegalArgumentException wrong) {
            throw new UnreadableResponseException(operation + ": " + wrong.getMessage(), wrong);
          }
        });
  }
}
