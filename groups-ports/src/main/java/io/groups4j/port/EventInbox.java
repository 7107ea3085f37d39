package io.groups4j.port;

/**
 * Remembers which events have been handled, so that a repeated delivery is handled once.
 *
 * <p>{@link #inMemory(int)} forgets with the process. {@link FileInbox} remembers in a file, for
 * one process at a time. An application with several processes implements this over its database,
 * best in the same transaction as the handling. Implementations are safe for use by several threads
 * at once.
 */
@FunctionalInterface
public interface EventInbox {

  /**
   * Runs the handling unless an event with this key has been handled.
   *
   * <p>The key is remembered once the handling has returned, and never before. If it throws, the
   * exception passes through and the key is not remembered. If the same key is being handled by
   * another thread, the call waits for that one to end.
   *
   * <p>When this returns, the key is remembered as safely as it ever will be. A process that dies
   * in between, after the handling and before its key is safe, leaves an event that was handled and
   * is not known to be: it was not acknowledged either, so it is delivered and handled again. Only
   * an inbox that shares a transaction with the handling has no such moment. The same goes for an
   * inbox that fails to remember: it throws, although the handling ran.
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
    return new InMemoryInbox(capacity, key -> {});
  }
}
