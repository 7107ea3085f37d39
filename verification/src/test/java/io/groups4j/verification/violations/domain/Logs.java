package io.groups4j.verification.violations.domain;

import java.util.logging.Logger;

record Logs(Logger logger) {}
