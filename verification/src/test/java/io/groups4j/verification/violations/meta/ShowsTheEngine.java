package io.groups4j.verification.violations.meta;

import io.groups4j.verification.violations.graph.Engine;
import java.util.List;

/** Hands its engine out. */
public record ShowsTheEngine(List<Engine> engines) {}
