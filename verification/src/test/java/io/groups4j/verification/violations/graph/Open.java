package io.groups4j.verification.violations.graph;

/** Lets everybody extend it. */
public class Open {}
