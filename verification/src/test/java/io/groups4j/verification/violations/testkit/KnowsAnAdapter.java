package io.groups4j.verification.violations.testkit;

import io.groups4j.verification.violations.meta.Dialect;

record KnowsAnAdapter(Dialect dialect) {}
