package io.groups4j.verification.violations.graph;

import io.groups4j.verification.violations.meta.Dialect;

record KnowsMeta(Dialect dialect) {}
