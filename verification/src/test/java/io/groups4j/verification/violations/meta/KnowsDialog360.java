package io.groups4j.verification.violations.meta;

import io.groups4j.verification.violations.dialog360.OtherDialect;

record KnowsDialog360(OtherDialect sibling) {}
