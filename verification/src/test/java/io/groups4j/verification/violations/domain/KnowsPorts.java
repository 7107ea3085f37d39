package io.groups4j.verification.violations.domain;

import io.groups4j.verification.violations.port.Things;

record KnowsPorts(Things things) {}
