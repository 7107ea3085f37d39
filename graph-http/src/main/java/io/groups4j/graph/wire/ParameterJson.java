package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** What stands in place of a variable: the member that {@code type} names. */
public record ParameterJson(
    String type,
    @Nullable String parameterName,
    @Nullable String text,
    @Nullable String groupId,
    @Nullable MediaJson image,
    @Nullable MediaJson video,
    @Nullable MediaJson document) {}
