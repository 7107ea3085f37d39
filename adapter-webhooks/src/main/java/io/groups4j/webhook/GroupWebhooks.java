package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.EventInbox;
import io.groups4j.port.GroupEventListener;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the webhooks of a provider into {@link GroupEvent}s.
 *
 * <p>{@link #receive} is for any HTTP server: give it what came in, send back what it says. A
 * delivery is checked in this order, and the first failure is the answer: method (405), size (413),
 * authenticity (401), form (400). Then every event of it goes to the listener, in order, on the
 * calling thread:
 *
 * <ul>
 *   <li>What was handled before, in this delivery or another, is not handled again: see {@link
 *       EventInbox}.
 *   <li>What cannot be read arrives as an {@link io.groups4j.domain.UnrecognizedEvent}.
 *   <li>If the listener throws, the rest is handed over all the same, and the answer is 500. The
 *       provider delivers again, and only what failed is handled again. The exception is logged
 *       without its message, which may repeat the event; a listener that wants more logs it itself.
 *       An {@link Error} passes through once the rest is handed over.
 *   <li>If the listener throws a {@link io.groups4j.port.ListenerBusyException}, the rest is left
 *       and the answer is 503 with {@code Retry-After}, or 500 if something failed before. The
 *       provider delivers again, and what was taken is not handled again.
 * </ul>
 *
 * <p>360dialog gives up after 5 seconds and wants half of the answers within 250 ms (360dialog,
 * "Receiving messages"); Meta wants them soon as well. A slow listener goes behind a {@link
 * io.groups4j.port.GroupEventQueue}.
 *
 * <p>Safe for use by several threads at once.
 */
public final class GroupWebhooks {

  private static final Logger LOG = LoggerFactory.getLogger(GroupWebhooks.class);

  private final WebhookAuthenticity authenticity;
  private final @Nullable SubscriptionChallenge challenge;
  private final int maxBodyBytes;
  private final Clock clock;
  private final Dispatch dispatch;
  private final DeliveryReader reader = new DeliveryReader();

  private GroupWebhooks(Builder settings) {
    authenticity = settings.authenticity;
    challenge = settings.challenge;
    maxBodyBytes = settings.maxBodyBytes;
    clock = settings.clock;
    dispatch = new Dispatch(settings.listener, settings.inbox);
    if (authenticity instanceof AnybodyMayPost) {
      LOG.warn("op=webhook anybody who finds the URL can make events up, nothing is checked");
    }
  }

  /**
   * Begins with what there is no default for.
   *
   * @param listener is told every event
   * @param authenticity tells real deliveries from made-up ones: {@link HubSignature} for Meta,
   *     {@link SecretHeader} or {@link Dialog360Signature} for 360dialog
   */
  public static Builder builder(GroupEventListener listener, WebhookAuthenticity authenticity) {
    return new Builder(listener, authenticity);
  }

  /** Takes one request and says what to answer. */
  public WebhookAnswer receive(WebhookRequest request) {
    return switch (request.method()) {
      case "POST" -> delivery(request);
      case "GET" -> subscription(request);
      default -> notAllowed("method is not one that webhooks use");
    };
  }

  int maxBodyBytes() {
    return maxBodyBytes;
  }

  private WebhookAnswer subscription(WebhookRequest request) {
    if (challenge == null) {
      return notAllowed("no verify token is set, so nothing can be subscribed");
    }
    String answer = challenge.answerTo(request.rawQuery());
    if (answer == null) {
      return refused(403, "mode, challenge or verify token missing or wrong");
    }
    LOG.debug("op=webhook-subscription status=200");
    return WebhookAnswer.text(200, answer);
  }

  private WebhookAnswer delivery(WebhookRequest request) {
    byte[] body = request.body();
    if (body.length > maxBodyBytes) {
      return refused(413, "body is larger than " + maxBodyBytes + " bytes");
    }
    try {
      if (!authenticity.confirms(request)) {
        return refused(401, "not proven to come from the provider");
      }
    } catch (RuntimeException undecided) {
      LOG.error("op=webhook authenticity unknown: {}", Dispatch.describe(undecided));
      return WebhookAnswer.empty(500);
    }
    try {
      Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      return handOver(reader.read(body, receivedAt), body.length);
    } catch (RefusedBodyException refused) {
      return refused(400, refused.getMessage());
    }
  }

  private WebhookAnswer handOver(List<GroupEvent> events, int bytes) {
    Dispatch.Tally tally = dispatch.run(events);
    WebhookAnswer answer = answerTo(tally);
    LOG.debug(
        "op=webhook status={} bytes={} events={} handled={} failed={}",
        answer.status(),
        bytes,
        tally.events(),
        tally.handled(),
        tally.failed());
    return answer;
  }

  private static WebhookAnswer answerTo(Dispatch.Tally tally) {
    // A failure first: somebody has to look at it, while being busy passes by itself.
    if (tally.failed() > 0) {
      return WebhookAnswer.empty(500);
    }
    return tally.busyFor() == null ? WebhookAnswer.empty(200) : WebhookAnswer.busy(tally.busyFor());
  }

  private WebhookAnswer notAllowed(String reason) {
    LOG.warn("op=webhook refused status=405 reason={}", reason);
    return WebhookAnswer.methodNotAllowed(challenge == null ? "POST" : "GET, POST", reason);
  }

  private static WebhookAnswer refused(int status, String reason) {
    LOG.warn("op=webhook refused status={} reason={}", status, reason);
    return WebhookAnswer.text(status, reason);
  }

  /** Settings of {@link GroupWebhooks}, each with a default. Not for several threads at once. */
  public static final class Builder {

    /** More than the largest delivery holds of group events, or its repeat would pass as new. */
    private static final int REMEMBERED = 100_000;

    /** Meta, "Webhooks", overview: payloads have up to 3 MB. */
    private static final int LARGEST_PAYLOAD = 3 * 1024 * 1024;

    private final GroupEventListener listener;
    private final WebhookAuthenticity authenticity;
    private @Nullable SubscriptionChallenge challenge;
    private EventInbox inbox = EventInbox.inMemory(REMEMBERED);
    private int maxBodyBytes = LARGEST_PAYLOAD;
    private Clock clock = Clock.systemUTC();

    private Builder(GroupEventListener listener, WebhookAuthenticity authenticity) {
      this.listener = Objects.requireNonNull(listener, "listener");
      this.authenticity = Objects.requireNonNull(authenticity, "authenticity");
    }

    /**
     * The token that Meta repeats when this URL is subscribed; without one, subscribing is refused
     * with 405. 360dialog does not ask, and needs none.
     *
     * @param token made up by you and entered in the app's webhook settings
     */
    public Builder verifyToken(String token) {
      if (token.isBlank()) {
        throw new IllegalArgumentException("verify token is blank, make one up that is not");
      }
      challenge = new SubscriptionChallenge(token);
      return this;
    }

    /**
     * Remembers what has been handled; by default the last 100 000 events, in memory, which takes
     * some 25 MB once there have been as many, and forgets them with the process. {@link
     * io.groups4j.port.FileInbox} remembers across restarts.
     */
    public Builder inbox(EventInbox inbox) {
      this.inbox = Objects.requireNonNull(inbox, "inbox");
      return this;
    }

    /** The largest body that is taken, in bytes; by default 3 MiB, Meta's own limit. */
    public Builder maxBodyBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxBodyBytes is " + bytes + ", at least 1 is needed");
      }
      maxBodyBytes = bytes;
      return this;
    }

    /** Gives the time to events that come without one; by default the system's clock. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Puts it together. */
    public GroupWebhooks build() {
      return new GroupWebhooks(this);
    }
  }
}
