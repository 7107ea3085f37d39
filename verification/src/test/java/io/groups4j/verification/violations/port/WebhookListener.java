package io.groups4j.verification.violations.port;

interface WebhookListener {}
