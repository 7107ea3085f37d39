package io.groups4j.graph;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse.ResponseInfo;

/**
 * How long an answer is by its own word.
 *
 * <p>Over HTTP/2 the JDK's client takes the end of a stream for the end of the answer, also where
 * bytes are missing: a gateway that loses its server in the middle ends it like that. Over HTTP/1.1
 * the client looks itself.
 *
 * @param bytes how many; negative where it does not say
 */
record AnnouncedLength(long bytes) {

  static final AnnouncedLength UNKNOWN = new AnnouncedLength(-1);

  private static final int NOT_MODIFIED = 304;

  static AnnouncedLength of(ResponseInfo answer) {
    // That status tells how long something is that does not come.
    if (answer.version() != Version.HTTP_2 || answer.statusCode() == NOT_MODIFIED) {
      return UNKNOWN;
    }
    return new AnnouncedLength(answer.headers().firstValueAsLong("content-length").orElse(-1));
  }

  /**
   * Returns if an answer has come whole.
   *
   * @throws IOException if it is shorter or longer than it says
   */
  void check(long came) throws IOException {
    if (bytes >= 0 && came != bytes) {
      throw new EOFException(came + " bytes came, and " + bytes + " were announced");
    }
  }
}
