package io.groups4j.verification.violations.webhook;

import jakarta.json.JsonObject;

/** Hands a type of a library out. */
public record ShowsJson(JsonObject json) {}
