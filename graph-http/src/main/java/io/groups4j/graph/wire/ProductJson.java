package io.groups4j.graph.wire;

/** A body that says no more than which product is meant. */
public record ProductJson(String messagingProduct) {}
