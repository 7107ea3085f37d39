package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Meta's paths: Meta, "Group management" and "Analytics". */
final class MetaDialect implements Responder {

  static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,3}");

  private final String phoneNumberId;
  private final String accountId;
  private final Map<String, Responder> ofNumber;
  private final Map<String, Responder> ofAccount;
  private final LibraryEdge library;
  private final GroupPaths ofGroup;
  private final MediaEdge media;

  MetaDialect(InMemoryWhatsApp whatsApp, URI baseUri) {
    Wording wording = Wording.meta(baseUri);
    this.phoneNumberId = whatsApp.phoneNumberId().value();
    this.accountId = whatsApp.accountId();
    // Here, as clients that send the token to hosts they know alone know no other.
    this.media =
        new MediaEdge(
            whatsApp, url -> URI.create(baseUri + url.getRawPath() + "?" + url.getRawQuery()));
    this.ofNumber =
        Map.of(
            "groups",
            new GroupsEdge(whatsApp, wording)::answer,
            "messages",
            new MessagesEdge(whatsApp.messages(), new InvitationEdge(whatsApp.invitations())::send)
                ::answer,
            "media",
            media::upload);
    TemplateLists lists = new TemplateLists(whatsApp);
    this.ofAccount =
        Map.of(
            "",
            new AccountNode(whatsApp)::answer,
            "group_analytics",
            new GroupAnalyticsEdge(whatsApp.analytics())::answer,
            "message_templates",
            new TemplatesEdge(
                    whatsApp.invitations(),
                    TemplateLists::status,
                    call -> lists.meta(call, baseUri))
                ::answer);
    this.library = new LibraryEdge(whatsApp, wording);
    this.ofGroup = new GroupPaths(whatsApp, wording);
  }

  @Override
  public Answer answer(ApiCall call) {
    List<String> path = call.path();
    if (path.size() < 2 || !VERSION.matcher(path.get(0)).matches()) {
      return Answer.unknownPath();
    }
    String id = path.get(1);
    String rest = String.join("/", path.subList(2, path.size()));
    if (rest.isEmpty() && id.equals("message_template_library")) {
      return library.answer(call);
    }
    Responder node = ofNumber.get(rest);
    if (node != null) {
      return id.equals(phoneNumberId)
          ? node.answer(call)
          : Answer.badParameter("The phone number id in the path is not the simulator's");
    }
    Responder ofThisAccount = ofAccount.get(rest);
    if (ofThisAccount != null && id.equals(accountId)) {
      return ofThisAccount.answer(call);
    }
    if (ofThisAccount != null && !rest.isEmpty()) {
      return Answer.badParameter("The account id in the path is not the simulator's");
    }
    // Files are where groups are, and told apart by what ids are made of.
    if (rest.isEmpty() && MediaEdge.ID.matcher(id).matches() && !id.equals(phoneNumberId)) {
      return media.answer(call, id);
    }
    return ofGroup.answer(call, id, rest).orElseGet(Answer::unknownPath);
  }
}
