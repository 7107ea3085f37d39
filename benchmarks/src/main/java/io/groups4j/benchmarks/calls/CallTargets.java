package io.groups4j.benchmarks.calls;

import io.groups4j.benchmarks.report.Target;
import org.jspecify.annotations.Nullable;

/**
 * What whole calls are to reach beside whom; where it says nothing, the row is there to be read.
 */
final class CallTargets {

  private static final double EXTRA_BYTES = 4096;

  private CallTargets() {}

  /** Of the calls a second. */
  static @Nullable Target throughput(Client other, Transport transport, int callers) {
    if (transport == Transport.TLS) {
      return null;
    }
    return switch (other) {
      case JDK_IN_PLACE -> callers == 1 ? null : Target.ratio(0.95);
      case RETROFIT ->
          switch (callers) {
            // Over plain sockets the other stack has no thread but the caller's own.
            case 1 -> Target.ratio(transport == Transport.PLAIN ? 0.5 : 1);
            case 16 -> Target.ratio(0.95);
            default -> Target.ratio(1);
          };
      default -> null;
    };
  }

  /** Of the time that 99 of 100 calls keep to. */
  static @Nullable Target p99(Client other, Transport transport, int callers) {
    return other == Client.RETROFIT && transport == Transport.PLAIN && callers == 64
        ? Target.ratio(0.6)
        : null;
  }

  /** Of what a call allocates. */
  static @Nullable Target bytes(Client other) {
    return other == Client.JDK_IN_PLACE ? Target.above(EXTRA_BYTES) : null;
  }
}
