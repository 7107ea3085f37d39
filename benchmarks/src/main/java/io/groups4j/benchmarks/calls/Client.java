package io.groups4j.benchmarks.calls;

/** Who makes the calls. */
public enum Client {
  /** Blocking sockets and no more than has to be read: the floor. */
  SOCKET("bare sockets"),
  /** Sends and takes the bytes, with the executor it comes with. */
  JDK("JDK HttpClient"),
  /** The same, everything in place on the client's own thread. */
  JDK_IN_PLACE("JDK HttpClient in place"),
  /** Ours, everything on. */
  META("groups4j, Meta"),
  /**
   * The same, but handing over to the threads that the JDK's client makes unless told otherwise.
   */
  META_HANDED_OVER("groups4j, Meta, the JDK's executor"),
  /** The same, its calls spread over two connections, each with a client of its own. */
  META_TWICE("groups4j, Meta, two clients"),
  /** Ours, everything on. */
  DIALOG_360("groups4j, 360dialog"),
  /** Retrofit, OkHttp and Jackson as they come. */
  RETROFIT("Retrofit + OkHttp + Jackson"),
  /** The same with a pool that keeps a connection for every caller. */
  RETROFIT_POOLED("the same, pool of 64"),
  /**
   * The same with TCP_NODELAY, which OkHttp does not set: over HTTP/2 a call may else wait for the
   * other side to acknowledge what was sent before.
   */
  RETROFIT_PROMPT("the same, TCP_NODELAY");

  private final String title;

  Client(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether it can talk like that: the sockets speak one thing only. */
  boolean speaks(Transport transport) {
    return switch (this) {
      case SOCKET -> transport == Transport.PLAIN;
      // Those are about cores, and measured apart.
      case META_HANDED_OVER, META_TWICE -> false;
      // Over HTTP/2 one connection is shared, and a larger pool is the same thing.
      case RETROFIT_POOLED -> transport != Transport.TLS_H2;
      case RETROFIT_PROMPT -> transport == Transport.TLS_H2;
      default -> true;
    };
  }
}
