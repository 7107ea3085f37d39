package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.util.List;

/** 360dialog's paths, without version and number: 360dialog, "Group Management". */
final class Dialog360Dialect implements Responder {

  /** Where everything of groups is; no path of Meta's begins like that. */
  static final String PREFIX = "/groups";

  private static final int NOT_FOUND = 404;

  private final GroupsEdge groups;
  private final GroupPaths paths;

  Dialog360Dialect(InMemoryWhatsApp whatsApp) {
    Wording wording = Wording.dialog360();
    this.groups = new GroupsEdge(whatsApp, wording);
    this.paths = new GroupPaths(whatsApp, wording);
  }

  @Override
  public Answer answer(ApiCall call) {
    List<String> path = call.path();
    // The server hands over whatever begins like the prefix, words that go on as well.
    if (!PREFIX.equals("/" + path.get(0))) {
      return unknown();
    }
    if (path.size() == 1) {
      return groups.answer(call);
    }
    String rest = String.join("/", path.subList(2, path.size()));
    // Only Meta's reference has it.
    boolean deletesLink = rest.equals(GroupPaths.INVITE_LINK) && call.method().equals("DELETE");
    return deletesLink
        ? unknown()
        : paths.answer(call, path.get(1), rest).orElseGet(Dialog360Dialect::unknown);
  }

  private static Answer unknown() {
    return Answer.own(
        NOT_FOUND,
        "Not found. Known are /groups, /groups/{group-id}, and below a group invite_link (GET and"
            + " POST), join_requests and participants");
  }
}
