package io.groups4j.verification.violations.webhook;

record TrustsText(String secret) implements WebhookAuthenticity {

  @Override
  public boolean confirms(String signature) {
    return secret.equals(signature);
  }
}
