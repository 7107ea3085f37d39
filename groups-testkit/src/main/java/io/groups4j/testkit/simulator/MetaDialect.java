package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Meta's paths: Meta, "Group management". */
final class MetaDialect implements Responder {

  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,3}");

  private final String phoneNumberId;
  private final GroupsEdge groups;
  private final GroupNode group;
  private final InviteLinkEdge inviteLink;
  private final JoinRequestsEdge joinRequests;
  private final ParticipantsEdge participants;

  MetaDialect(InMemoryWhatsApp whatsApp, URI baseUri) {
    this.phoneNumberId = whatsApp.phoneNumberId().value();
    this.groups = new GroupsEdge(whatsApp, baseUri);
    this.group = new GroupNode(whatsApp.groups(), new SettingsEdge(whatsApp.settings()));
    this.inviteLink = new InviteLinkEdge(whatsApp.inviteLinks());
    this.joinRequests = new JoinRequestsEdge(whatsApp.joinRequests(), baseUri);
    this.participants = new ParticipantsEdge(whatsApp.participants());
  }

  @Override
  public Answer answer(ApiCall call) {
    List<String> path = call.path();
    if (path.size() < 2 || !VERSION.matcher(path.get(0)).matches()) {
      return Answer.unknownPath();
    }
    String id = path.get(1);
    String rest = String.join("/", path.subList(2, path.size()));
    if (path.size() == 2) {
      return group.answer(call, group(id));
    } else if (rest.equals("invite_link")) {
      return inviteLink.answer(call, group(id));
    } else if (rest.equals("join_requests")) {
      return joinRequests.answer(call, group(id));
    } else if (rest.equals("participants")) {
      return participants.answer(call, group(id));
    } else if (rest.equals("groups")) {
      return id.equals(phoneNumberId)
          ? groups.answer(call)
          : Answer.badParameter("The phone number id in the path is not the simulator's");
    }
    return Answer.unknownPath();
  }

  private static GroupId group(String id) {
    return BadParameter.unless(() -> new GroupId(id));
  }
}
