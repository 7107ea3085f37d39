package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of templates: Graph's has {@code data}, 360dialog's {@code waba_templates}.
 */
public record TemplatePageJson(
    @Nullable List<@Nullable TemplateReviewJson> data,
    @Nullable List<@Nullable TemplateReviewJson> wabaTemplates,
    @Nullable String total,
    @Nullable PagingJson paging) {}
