package io.groups4j.domain;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from, as often as they are needed. */
@FunctionalInterface
public interface FileContent {

  /**
   * The bytes from their beginning, in a stream of its own each time; whoever asked for it closes
   * it.
   *
   * @throws IOException if they cannot be read
   */
  InputStream open() throws IOException;
}
