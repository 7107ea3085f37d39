package io.groups4j.verification.violations.port;

import io.groups4j.verification.violations.graph.Engine;

record KnowsTheEngine(Engine engine) {}
