package io.groups4j.verification.violations.dialog360;

import io.groups4j.verification.violations.meta.Dialect;

record KnowsMeta(Dialect sibling) {}
