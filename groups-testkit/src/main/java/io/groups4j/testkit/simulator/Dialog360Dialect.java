package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.util.List;
import java.util.function.UnaryOperator;

/** 360dialog's paths, without version and number: 360dialog, "Group Management". */
final class Dialog360Dialect implements Responder {

  private static final int NOT_FOUND = 404;

  private final Paths paths;
  private final GroupPaths ofGroup;

  Dialog360Dialect(InMemoryWhatsApp whatsApp) {
    Wording wording = Wording.dialog360();
    this.ofGroup = new GroupPaths(whatsApp, wording);
    MediaEdge media = new MediaEdge(whatsApp, UnaryOperator.identity());
    TemplatesEdge templates =
        new TemplatesEdge(
            whatsApp.invitations(), made -> "submitted", new TemplateLists(whatsApp)::dialog360);
    this.paths =
        new Paths(
            List.of(
                Paths.at("message_template_library", new LibraryEdge(whatsApp, wording)::answer),
                Paths.at("v1/configs/templates", templates::answer),
                Paths.at("groups", new GroupsEdge(whatsApp, wording)::answer),
                Paths.below("groups", this::ofGroup),
                Paths.at(
                    "messages",
                    new MessagesEdge(
                            whatsApp.messages(), new InvitationEdge(whatsApp.invitations())::send)
                        ::answer),
                Paths.at("media", media::upload),
                Paths.at("*", call -> media.answer(call, call.path().get(0)))));
  }

  /**
   * Whether a path is for this API: it begins with one of its words, or is one word, as that of a
   * file is.
   *
   * @param path the segments as they came
   */
  boolean has(List<String> path) {
    boolean oneWord = path.size() == 1 && !path.get(0).isEmpty();
    return paths.beginLike(path) || oneWord && !MetaDialect.VERSION.matcher(path.get(0)).matches();
  }

  @Override
  public Answer answer(ApiCall call) {
    return paths
        .find(call.path())
        .map(place -> place.answer(call))
        .orElseGet(Dialog360Dialect::unknown);
  }

  private Answer ofGroup(ApiCall call) {
    List<String> path = call.path();
    String rest = String.join("/", path.subList(2, path.size()));
    // Only Meta's reference has it.
    boolean deletesLink = rest.equals(GroupPaths.INVITE_LINK) && call.method().equals("DELETE");
    return deletesLink
        ? unknown()
        : ofGroup.answer(call, path.get(1), rest).orElseGet(Dialog360Dialect::unknown);
  }

  private static Answer unknown() {
    return Answer.own(
        NOT_FOUND,
        "Not found. Known are /messages, /message_template_library, /v1/configs/templates, /media,"
            + " /{media-id}, /groups,"
            + " /groups/{group-id}, and below a group invite_link (GET and POST), join_requests and"
            + " participants");
  }
}
