package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template that is sent. */
public record TemplateJson(
    String name, LanguageJson language, @Nullable List<ComponentJson> components) {}
