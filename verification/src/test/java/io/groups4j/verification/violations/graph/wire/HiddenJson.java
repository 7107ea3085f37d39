package io.groups4j.verification.violations.graph.wire;

record HiddenJson(String id) {}
