package io.groups4j.testkit.simulator;

import io.groups4j.domain.TemplateReview;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The templates of the account as each provider lists them. */
final class TemplateLists {

  private static final int PAGE = 25;
  private static final String REASON = "rejected_reason";
  private static final String NO_REASON = "NONE";

  private final InMemoryWhatsApp whatsApp;

  TemplateLists(InMemoryWhatsApp whatsApp) {
    this.whatsApp = whatsApp;
  }

  /**
   * Graph's pages: Meta, "Template management". Why a template was rejected is told only if the
   * call names the field.
   *
   * @param pages where the URLs of further pages point
   */
  Answer meta(ApiCall call, URI pages) {
    // No document says how much of the name has to fit.
    List<TemplateReview> found =
        whatsApp.templates().all().stream()
            .filter(template -> template.name().contains(call.parameter("name").orElse("")))
            .toList();
    Set<String> fields = Set.of(call.parameter("fields").orElse("").split(","));
    int from = call.parameter("after").map(TemplateLists::cursor).orElse(0);
    int to = end(from, number(call, "limit").orElse(PAGE), found);
    JsonArrayBuilder data = Json.array();
    for (TemplateReview template : found.subList(Math.min(from, to), to)) {
      JsonObjectBuilder entry = entry(template, status(template));
      data.add(fields.contains(REASON) ? withReason(entry, template) : entry);
    }
    JsonObjectBuilder answer = Json.object().add("data", data);
    if (to > from) {
      JsonObjectBuilder paging =
          Json.object()
              .add("cursors", Json.object().add("before", cursor(from)).add("after", cursor(to)));
      if (to < found.size()) {
        paging.add("next", pages + "/" + String.join("/", call.path()) + "?after=" + cursor(to));
      }
      answer.add("paging", paging);
    }
    return Answer.ok(answer);
  }

  /** 360dialog's own: API reference of templates. It knows no names. */
  Answer dialog360(ApiCall call) {
    List<TemplateReview> all = whatsApp.templates().all();
    int from = number(call, "offset").orElse(0);
    int to = end(from, number(call, "limit").orElse(PAGE), all);
    List<TemplateReview> page = all.subList(Math.min(from, to), to);
    JsonArrayBuilder templates = Json.array();
    for (TemplateReview template : page) {
      templates.add(
          withReason(entry(template, status(template).toLowerCase(Locale.ROOT)), template));
    }
    return Answer.ok(
        Json.object()
            .add("count", page.size())
            .add("offset", from)
            .add("total", all.size())
            .add("waba_templates", templates));
  }

  private static JsonObjectBuilder entry(TemplateReview template, String status) {
    JsonObjectBuilder entry = Json.object().add("name", template.name());
    WebhookParts.addText(entry, "language", template.language());
    entry.add("status", status);
    WebhookParts.addText(entry, "category", template.category());
    WebhookParts.addText(entry, "id", template.id());
    return entry;
  }

  private static JsonObjectBuilder withReason(JsonObjectBuilder entry, TemplateReview template) {
    return entry.add(REASON, Objects.requireNonNullElse(template.rejectedReason(), NO_REASON));
  }

  static String status(TemplateReview template) {
    return Objects.requireNonNull(template.status()).value();
  }

  private static int end(int from, int limit, List<?> all) {
    return (int) Math.min((long) from + limit, all.size());
  }

  private static Optional<Integer> number(ApiCall call, String parameter) {
    return call.parameter(parameter).map(text -> place(parameter, text));
  }

  private static int place(String parameter, String digits) {
    if (!digits.matches("\\d{1,6}")) {
      throw new BadParameter("Param " + parameter + " is not what it has to be");
    }
    return Integer.parseInt(digits);
  }

  private static String cursor(int place) {
    byte[] digits = Integer.toString(place).getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
  }

  private static int cursor(String cursor) {
    String digits =
        BadParameter.unless(
            () -> new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1));
    return place("after", digits);
  }
}
