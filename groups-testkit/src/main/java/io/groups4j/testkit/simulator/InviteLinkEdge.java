package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.port.InviteLinks;

/** {@code /{version}/{group-id}/invite_link}: read the link, reset it, delete it. */
final class InviteLinkEdge {

  private final InviteLinks inviteLinks;

  InviteLinkEdge(InviteLinks inviteLinks) {
    this.inviteLinks = inviteLinks;
  }

  Answer answer(ApiCall call, GroupId id) {
    return switch (call.method()) {
      case "GET" -> link(inviteLinks.current(id));
      case "POST" -> {
        call.json();
        yield link(inviteLinks.reset(id));
      }
      case "DELETE" -> {
        call.json();
        inviteLinks.delete(id);
        // A text, and not a truth: Meta, "Groups Invite Link API".
        yield Answer.ok(Json.whatsApp().add("success", "true"));
      }
      default -> Answer.unsupported(call.method());
    };
  }

  private static Answer link(InviteLink link) {
    return Answer.ok(Json.whatsApp().add("invite_link", link.value().toString()));
  }
}
