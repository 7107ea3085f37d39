package io.groups4j.verification.violations.domain;

/** Breaks nothing: its name only begins like a host's. */
record Metadata(String value) {}
