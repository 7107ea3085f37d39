package io.groups4j.graph;

import io.github.resilience4j.core.IntervalFunction;
import io.groups4j.domain.BusinessAccountId;
import io.groups4j.domain.GroupId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One call of a port, with what both sides see of it: it travels as a header of each request. */
final class Watched {

  /** The call that this thread makes. */
  private static final ThreadLocal<@Nullable Watched> CURRENT = new ThreadLocal<>();

  /** A pause that nobody notices, so that thousands of repeats take no time. */
  static final IntervalFunction BACKOFF =
      attempt -> {
        Watched current = CURRENT.get();
        if (current != null) {
          current.backoffs.incrementAndGet();
        }
        return 1L;
      };

  final String mark;
  final String success;

  /** What the server does about the requests to come; after that it answers as it should. */
  final Deque<Fault> faults;

  /** On this side. */
  final AtomicInteger tries = new AtomicInteger();

  final AtomicInteger backoffs = new AtomicInteger();

  /** On the server's side. */
  final AtomicInteger requests = new AtomicInteger();

  final AtomicInteger done = new AtomicInteger();

  /**
   * The tries of which a request came, and when the first one did, by the clock of the machine: the
   * JDK's client may send one of a read again.
   */
  final Map<String, Long> triesSeen = new ConcurrentHashMap<>();

  Watched(String mark, String success, Collection<Fault> faults) {
    this.mark = mark;
    this.success = success;
    this.faults = new ConcurrentLinkedDeque<>(new ArrayDeque<>(faults));
  }

  /** Whether a request is what the call is watched for: to ask where a file is, is not. */
  boolean isAbout(URI uri) {
    return !success.startsWith("FILE") || uri.getPath().equals("/file");
  }

  /** Calls, and gives what went wrong; null if nothing did. */
  @Nullable RuntimeException call(Runnable port) {
    CURRENT.set(this);
    try {
      port.run();
      return null;
    } catch (RuntimeException failure) {
      return failure;
    } finally {
      CURRENT.remove();
    }
  }

  /** Some host that speaks Graph, whose requests tell which call and which try they belong to. */
  static GraphDialect dialect(URI base) {
    return new GraphDialect() {
      @Override
      public String name() {
        return "graph";
      }

      @Override
      public URI groups() {
        return base.resolve("/v1/groups");
      }

      @Override
      public URI group(GroupId group) {
        return base.resolve("/v1/" + PathSegment.encode(group.value()));
      }

      @Override
      public Optional<BusinessAccountId> businessAccount() {
        return Optional.of(new BusinessAccountId("1"));
      }

      @Override
      public URI account() {
        return base.resolve("/v1/1");
      }

      @Override
      public Credential credential() {
        return new Credential("token", () -> "secret-of-the-test");
      }

      @Override
      public void authorize(HttpRequest.Builder request, String secret) {
        Watched current = CURRENT.get();
        if (current != null) {
          request.header("X-Mark", current.mark);
          if (current.isAbout(request.copy().build().uri())) {
            request.header("X-Try", "" + current.tries.incrementAndGet());
          }
        }
      }
    };
  }
}
