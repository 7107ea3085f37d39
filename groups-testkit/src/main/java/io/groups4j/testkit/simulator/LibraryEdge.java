package io.groups4j.testkit.simulator;

import io.groups4j.domain.LibraryTemplate;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * The template library: Meta, "Group management" and "Template library". It holds the templates for
 * group invites and no others.
 */
final class LibraryEdge {

  private static final String CATEGORY = "UTILITY";
  private static final String TOPIC = "GROUP_INVITE_LINK";
  private static final String SITE = "https://www.example.com/groups";

  private final InMemoryWhatsApp whatsApp;
  private final Wording wording;

  LibraryEdge(InMemoryWhatsApp whatsApp, Wording wording) {
    this.whatsApp = whatsApp;
    this.wording = wording;
  }

  Answer answer(ApiCall call) {
    if (!call.method().equals("GET")) {
      return Answer.unsupported(call.method());
    }
    boolean wanted =
        call.parameter("category").orElse(CATEGORY).equalsIgnoreCase(CATEGORY)
            && call.parameter("topic").orElse(TOPIC).equalsIgnoreCase(TOPIC);
    // No document says what comes without a language.
    String language = call.parameter("language").orElse("en_US");
    List<LibraryTemplate> found =
        BadParameter.unless(() -> whatsApp.invitations().library(language));
    JsonArrayBuilder data = Json.array();
    for (LibraryTemplate template : wanted ? found : List.<LibraryTemplate>of()) {
      data.add(entry(template));
    }
    return Answer.ok(Json.object().add("data", data));
  }

  private JsonObjectBuilder entry(LibraryTemplate template) {
    JsonArrayBuilder types = Json.array();
    JsonArrayBuilder samples = Json.array();
    for (String type : template.parameterTypes()) {
      types.add(type);
      samples.add(type.equals("TEXT") ? "Ana" : "https://chat.whatsapp.com/LINK_ID");
    }
    JsonArrayBuilder buttons = Json.array();
    if (template.hasButtons()) {
      buttons.add(
          Json.object().add("type", "URL").add("text", "Website").add("url", wording.link(SITE)));
    }
    JsonObjectBuilder entry = Json.object().add("name", template.name());
    WebhookParts.addText(entry, "language", template.language());
    WebhookParts.addText(entry, "category", template.category());
    entry
        .add("topic", TOPIC)
        .add("usecase", "GROUP_INVITE_UPON_REQUEST")
        .add("industry", Json.array().add("E_COMMERCE"));
    WebhookParts.addText(entry, "header", template.header());
    WebhookParts.addText(entry, "body", template.body());
    return entry
        .add("body_params", samples)
        .add("body_param_types", types)
        .add("buttons", buttons)
        .add("id", Integer.toString(template.name().hashCode() & Integer.MAX_VALUE));
  }
}
