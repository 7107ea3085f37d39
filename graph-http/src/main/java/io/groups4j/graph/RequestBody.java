package io.groups4j.graph;

/** What a call sends, as often as it is tried. Safe for use by several threads. */
interface RequestBody {

  /** What the header says of it. */
  String contentType();

  /** Its bytes for one try, from the beginning. */
  Outgoing outgoing();
}
