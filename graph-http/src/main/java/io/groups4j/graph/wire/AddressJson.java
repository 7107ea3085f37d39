package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** Somebody as a request calls them, by one of the two. */
public record AddressJson(@Nullable String user, @Nullable String userId) {}
