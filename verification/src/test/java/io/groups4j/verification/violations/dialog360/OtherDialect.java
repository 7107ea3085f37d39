package io.groups4j.verification.violations.dialog360;

/** Breaks nothing. */
public final class OtherDialect {}
