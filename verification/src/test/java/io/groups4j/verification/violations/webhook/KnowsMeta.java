package io.groups4j.verification.violations.webhook;

import io.groups4j.verification.violations.meta.Dialect;

record KnowsMeta(Dialect dialect) {}
