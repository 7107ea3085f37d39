package io.groups4j.verification.violations.graph.wire;

import io.groups4j.verification.violations.domain.Digest;

/** Travels as a value of the domain. */
public record TypedJson(Digest digest) {}
