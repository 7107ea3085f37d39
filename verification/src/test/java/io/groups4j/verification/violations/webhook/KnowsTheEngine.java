package io.groups4j.verification.violations.webhook;

import io.groups4j.verification.violations.graph.Engine;

record KnowsTheEngine(Engine engine) {}
