package io.groups4j.testkit.simulator;

import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.port.Invitations;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;

/**
 * The templates of the account: copy one of the library, list them. Meta, "Template library";
 * 360dialog, "Group Management".
 */
final class TemplatesEdge {

  private static final String CATEGORY = "UTILITY";

  private final Invitations invitations;
  private final Function<TemplateReview, String> made;
  private final Responder list;

  /**
   * @param made the word for how a template stands that was just made
   * @param list answers a GET, which providers do in shapes of their own
   */
  TemplatesEdge(Invitations invitations, Function<TemplateReview, String> made, Responder list) {
    this.invitations = invitations;
    this.made = made;
    this.list = list;
  }

  Answer answer(ApiCall call) {
    return switch (call.method()) {
      case "POST" -> create(Json.parse(call.body().text()));
      case "GET" -> list.answer(call);
      default -> Answer.unsupported(call.method());
    };
  }

  private Answer create(JsonObject body) {
    if (!required(body, "category").equals(CATEGORY)) {
      throw new BadParameter("Param category must be " + CATEGORY + ", as that of the library is");
    }
    TemplateReview review =
        invitations.create(
            BadParameter.unless(
                () ->
                    new TemplateDraft(
                        required(body, "name"),
                        required(body, "language"),
                        required(body, "library_template_name"))));
    JsonObjectBuilder answer = Json.object();
    WebhookParts.addText(answer, "id", review.id());
    answer.add("status", made.apply(review));
    WebhookParts.addText(answer, "category", review.category());
    return Answer.ok(answer);
  }

  private static String required(JsonObject body, String name) {
    return Json.text(body, name)
        .orElseThrow(() -> new BadParameter("Param " + name + " is required"));
  }
}
