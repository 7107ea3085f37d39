package io.groups4j.graph;

import io.groups4j.port.GroupsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One try that failed: what the caller is told in the end, and whether to try again before. */
final class AttemptFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient GroupsException failure;
  private final boolean repeatable;
  private final @Nullable Duration pause;

  private AttemptFailed(GroupsException failure, boolean repeatable, @Nullable Duration pause) {
    super(null, failure, false, false);
    this.failure = failure;
    this.repeatable = repeatable;
    this.pause = pause;
  }

  /** Nothing is gained, or too much risked, by trying again. */
  static AttemptFailed forGood(GroupsException failure) {
    return new AttemptFailed(failure, false, null);
  }

  /** Trying again is safe and may help, after this pause if the provider asks for one. */
  static AttemptFailed forNow(GroupsException failure, @Nullable Duration pause) {
    return new AttemptFailed(failure, true, pause);
  }

  GroupsException failure() {
    return failure;
  }

  boolean isRepeatable() {
    return repeatable;
  }

  /** How long to wait before the next try; null when nobody has said yet. */
  @Nullable Duration pause() {
    return pause;
  }
}
