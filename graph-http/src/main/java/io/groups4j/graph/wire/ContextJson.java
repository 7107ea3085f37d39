package io.groups4j.graph.wire;

/** The message that another one answers. */
public record ContextJson(String messageId) {}
