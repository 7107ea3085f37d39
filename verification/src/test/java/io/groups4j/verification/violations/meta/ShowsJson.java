package io.groups4j.verification.violations.meta;

import jakarta.json.JsonObject;

/** Asks for a type of a library. */
public record ShowsJson(JsonObject json) {}
