package io.groups4j.verification.violations.graph.wire;

/** Is no record. */
public final class ObjectJson {}
