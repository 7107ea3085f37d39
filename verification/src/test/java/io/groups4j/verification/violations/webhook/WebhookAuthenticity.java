package io.groups4j.verification.violations.webhook;

interface WebhookAuthenticity {

  boolean confirms(String signature);
}
