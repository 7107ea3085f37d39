package io.groups4j.testkit.simulator;

import io.groups4j.domain.MessageStatusChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Combines statuses as WhatsApp may: Meta, "Webhooks for Groups API", aggregated statuses. Always
 * of one group and of one kind, several people have one message, or one person has several.
 *
 * <p>Only neighbours are combined, so that nothing overtakes anything.
 */
final class Aggregation {

  private final List<String> bodies = new ArrayList<>();
  private final List<Letter> run = new ArrayList<>();
  private final Function<List<MessageStatusChanged>, String> writer;

  private Aggregation(Function<List<MessageStatusChanged>, String> writer) {
    this.writer = writer;
  }

  /**
   * One webhook.
   *
   * @param receipt what it says of one person in a group; null where it says something else
   */
  record Letter(String body, @Nullable MessageStatusChanged receipt) {}

  /**
   * What is to be delivered in place of these.
   *
   * @param writer makes one webhook of several receipts
   */
  static List<String> of(
      List<Letter> letters, Function<List<MessageStatusChanged>, String> writer) {
    Aggregation aggregation = new Aggregation(writer);
    letters.forEach(aggregation::add);
    aggregation.endRun();
    return aggregation.bodies;
  }

  private void add(Letter letter) {
    if (!run.isEmpty() && !goesWithRun(letter.receipt())) {
      endRun();
    }
    run.add(letter);
  }

  private boolean goesWithRun(@Nullable MessageStatusChanged receipt) {
    List<MessageStatusChanged> all = new ArrayList<>(receipts());
    if (receipt == null || all.isEmpty()) {
      return false;
    }
    all.add(receipt);
    return distinct(all, MessageStatusChanged::groupId) == 1
        && distinct(all, MessageStatusChanged::status) == 1
        && (isOne(all, MessageStatusChanged::messageId, MessageStatusChanged::recipient)
            || isOne(all, MessageStatusChanged::recipient, MessageStatusChanged::messageId));
  }

  /** Whether all have one thing in common, and the other is never the same. */
  private static boolean isOne(
      List<MessageStatusChanged> all,
      Function<MessageStatusChanged, @Nullable Object> common,
      Function<MessageStatusChanged, @Nullable Object> other) {
    return distinct(all, common) == 1 && distinct(all, other) == all.size();
  }

  private static long distinct(
      List<MessageStatusChanged> all, Function<MessageStatusChanged, @Nullable Object> part) {
    return all.stream().map(part).distinct().count();
  }

  private List<MessageStatusChanged> receipts() {
    return run.stream().map(Letter::receipt).filter(Objects::nonNull).toList();
  }

  private void endRun() {
    if (run.size() == 1) {
      bodies.add(run.get(0).body());
    } else if (!run.isEmpty()) {
      bodies.add(writer.apply(receipts()));
    }
    run.clear();
  }
}
