package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** The body that changes the texts of a group; what is null is not sent and stays as it is. */
public record SettingsJson(
    String messagingProduct, @Nullable String subject, @Nullable String description) {}
