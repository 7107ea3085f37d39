package io.groups4j.benchmarks.calls;

/** What a call travels over. */
public enum Transport {
  /** HTTP/1.1 without encryption: what the client itself costs shows best. */
  PLAIN("HTTP/1.1", "http", "HTTP/1.1"),
  /** HTTP/1.1 with TLS. */
  TLS("TLS, HTTP/1.1", "https", "HTTP/1.1"),
  /** HTTP/2 with TLS, as it is in production. */
  TLS_H2("TLS, HTTP/2", "https", "HTTP/2.0");

  private final String title;
  private final String scheme;
  private final String protocol;

  Transport(String title, String scheme, String protocol) {
    this.title = title;
    this.scheme = scheme;
    this.protocol = protocol;
  }

  String title() {
    return title;
  }

  String scheme() {
    return scheme;
  }

  /** What the server has to have seen, or else something else was measured. */
  String protocol() {
    return protocol;
  }
}
