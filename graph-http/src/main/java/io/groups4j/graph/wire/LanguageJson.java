package io.groups4j.graph.wire;

/** The language of a template that is sent. */
public record LanguageJson(String code) {}
