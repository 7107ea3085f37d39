package io.groups4j.verification.violations.meta;

import io.groups4j.verification.violations.graph.Open;

/** Lets its engine be seen by what it is. */
public final class ExtendsTheEngine extends Open {}
