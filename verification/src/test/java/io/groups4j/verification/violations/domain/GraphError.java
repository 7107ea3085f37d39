package io.groups4j.verification.violations.domain;

record GraphError(String message) {}
