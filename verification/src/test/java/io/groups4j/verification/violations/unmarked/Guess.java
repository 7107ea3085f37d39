package io.groups4j.verification.violations.unmarked;

record Guess(String value) {}
