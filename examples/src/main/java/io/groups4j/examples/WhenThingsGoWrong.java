package io.groups4j.examples;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.RequestId;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Asking for a group without ever making two of it. */
final class WhenThingsGoWrong {

  private WhenThingsGoWrong() {}

  static Optional<RequestId> create(
      WhatsAppGroups whatsApp, GroupDraft draft, Consumer<Duration> askAgainIn) {
    try {
      return Optional.of(whatsApp.groups().create(draft));
    } catch (ThrottledException busy) {
      askAgainIn.accept(busy.retryAfter().orElse(Duration.ofMinutes(1)));
    } catch (OutcomeUnknownException unknown) {
      if (!exists(whatsApp, draft)) {
        askAgainIn.accept(Duration.ofMinutes(5));
      }
    }
    return Optional.empty();
  }

  private static boolean exists(WhatsAppGroups whatsApp, GroupDraft draft) {
    return whatsApp
        .groups()
        .active()
        .map(GroupSummary::subject)
        .anyMatch(draft.subject().value()::equals);
  }
}
