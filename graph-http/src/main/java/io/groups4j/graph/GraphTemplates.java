package io.groups4j.graph;

import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateName;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import io.groups4j.graph.wire.NewTemplateJson;
import io.groups4j.graph.wire.TemplatePageJson;
import io.groups4j.graph.wire.TemplateReviewJson;
import io.groups4j.port.UnreadableResponseException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The templates of the library and of the account over Graph. */
final class GraphTemplates {

  private static final String CATEGORY = "UTILITY";
  private static final String NO_REASON = "NONE";

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphTemplates(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  List<LibraryTemplate> library(String language) {
    TemplateName.checkLanguage("language", language);
    String operation = "list template library";
    URI list =
        URI.create(
            dialect.templateLibrary()
                + "?category=utility&topic=group_invite_link&language="
                + PathSegment.encode(language));
    List<LibraryTemplate> found = new ArrayList<>();
    FollowedList pages = new FollowedList(engine, list, operation);
    while (pages.hasNext()) {
      LibraryBody page =
          pages.next(
              answer ->
                  LibraryBody.read(
                      engine
                          .json()
                          .object(answer)
                          .orElseThrow(() -> engine.json().unreadable(answer, operation)),
                      operation));
      found.addAll(page.templates());
      pages.after(page.next());
    }
    return List.copyOf(found);
  }

  TemplateReview create(TemplateDraft draft) {
    Objects.requireNonNull(draft, "draft");
    String operation = "create template";
    RequestBody body =
        engine
            .json()
            .write(
                new NewTemplateJson(
                    draft.name(), CATEGORY, draft.language(), draft.libraryTemplate()));
    return engine.call(
        new GraphCall(
            operation, "POST", FromDialect.get(operation, dialect::templates), body, false),
        answer -> {
          TemplateReviewJson made = engine.json().read(answer, TemplateReviewJson.class, operation);
          if (GraphMapping.isBlank(made.id()) && GraphMapping.isBlank(made.status())) {
            throw new UnreadableResponseException(
                operation + ": the answer has neither id nor status");
          }
          return review(draft.name(), draft.language(), made);
        });
  }

  List<TemplateReview> reviews(String name) {
    TemplateName.check("templateName", name);
    String operation = "find templates";
    // A set, since a list that is read in steps may shift by one in between.
    Set<TemplateReview> found = new LinkedHashSet<>();
    FollowedList pages =
        new FollowedList(
            engine, FromDialect.get(operation, () -> dialect.templates(name)), operation);
    while (pages.hasNext()) {
      TemplatePageJson page =
          pages.next(answer -> engine.json().read(answer, TemplatePageJson.class, operation));
      List<@Nullable TemplateReviewJson> items =
          page.data() == null ? page.wabaTemplates() : page.data();
      if (items == null) {
        throw new UnreadableResponseException(
            operation + ": the answer has neither data nor waba_templates");
      }
      items.stream()
          .filter(item -> item != null && name.equals(item.name()))
          .map(item -> review(name, item.language(), item))
          .forEach(found::add);
      pages.after(page.paging(), items.size(), Scalar.count("total", page.total()));
    }
    return List.copyOf(found);
  }

  private static TemplateReview review(
      String name, @Nullable String language, TemplateReviewJson said) {
    return new TemplateReview(
        name,
        language,
        Scalar.value("status", said.status(), TemplateStatus::new),
        said.category(),
        GraphMapping.isBlank(said.rejectedReason())
                || NO_REASON.equalsIgnoreCase(said.rejectedReason())
            ? null
            : said.rejectedReason(),
        said.id());
  }
}
