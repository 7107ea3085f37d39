package io.groups4j.graph.wire;

/** The body that asks for a copy of a template of the library. */
public record NewTemplateJson(
    String name, String category, String language, String libraryTemplateName) {}
