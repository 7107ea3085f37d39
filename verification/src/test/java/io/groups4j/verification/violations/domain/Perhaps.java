package io.groups4j.verification.violations.domain;

import java.util.Optional;

record Perhaps(Optional<String> value) {}
