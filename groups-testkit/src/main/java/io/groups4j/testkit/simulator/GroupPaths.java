package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is below a group, wherever a provider has its groups: Meta, "Group management". */
final class GroupPaths {

  static final String INVITE_LINK = "invite_link";

  private final Map<String, BiFunction<ApiCall, GroupId, Answer>> below;

  GroupPaths(InMemoryWhatsApp whatsApp, Wording wording) {
    SettingsEdge settings = new SettingsEdge(whatsApp.settings());
    this.below =
        Map.of(
            "",
            new GroupNode(whatsApp.groups(), settings)::answer,
            INVITE_LINK,
            new InviteLinkEdge(whatsApp.inviteLinks())::answer,
            "join_requests",
            new JoinRequestsEdge(whatsApp.joinRequests(), wording)::answer,
            "participants",
            new ParticipantsEdge(whatsApp.participants())::answer);
  }

  /**
   * What the path below the group answers; nothing if there is no such path.
   *
   * @param rest what comes after the group, empty for the group itself
   */
  Optional<Answer> answer(ApiCall call, String group, String rest) {
    return Optional.ofNullable(below.get(rest))
        .map(edge -> edge.apply(call, BadParameter.unless(() -> new GroupId(group))));
  }
}
