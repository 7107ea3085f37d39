/**
 * Receives webhooks about groups and messages: verified, typed, and none handled twice.
 *
 * <p>Begin with {@link GroupWebhooks}, which turns a {@link WebhookRequest} of any HTTP server into
 * a {@link WebhookAnswer}; {@link WebhookHttpHandler} does that for the server in the JDK.
 */
@NullMarked
package io.groups4j.webhook;

import org.jspecify.annotations.NullMarked;
