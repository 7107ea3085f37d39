package io.groups4j.port;

/**
 * Remembers which events have been handled, so that a repeated delivery is handled once.
 *
 * <p>{@link #inMemory(int)} forgets with the process. An application that must not handle an event
 * twice across restarts implements this over its database, best in the same transaction as the
 * handling. Implementations are safe for use by several threads at once.
 */
@FunctionalInterface
public interface EventInbox {

  /**
   * Runs the handling unless an event with this key has been handled.
   *
   * <p>The key is remembered once the handling has returned. If it throws, the exception passes
   * through and the key is not remembered. If the same key is being handled by another thread, the
   * call waits for that one to end.
   *
   * @param deliveryKey what {@link io.groups4j.domain.GroupEvent#deliveryKey()} says
   * @param handling what to do the first time
   * @return whether the handling ran
   */
  boolean handleOnce(String deliveryKey, Runnable handling);

  /**
   * An inbox in memory that remembers this many keys and forgets the oldest beyond.
   *
   * @param capacity how many keys to remember, at least one
   */
  static EventInbox inMemory(int capacity) {
    return new InMemoryInbox(capacity);
  }
}
