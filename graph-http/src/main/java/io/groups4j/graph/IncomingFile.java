package io.groups4j.graph;

import io.groups4j.domain.MediaInfo;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A file on its way to the caller: how much of it has come, and whether it is the right one. */
final class IncomingFile {

  private final String operation;
  private final OutputStream to;
  private final long maxBytes;
  private final @Nullable Long expectedSize;
  private final byte @Nullable [] expectedDigest;
  private final MessageDigest digest = sha256();
  private long size;

  IncomingFile(String operation, MediaInfo info, OutputStream to, long maxBytes) {
    this.operation = operation;
    this.to = to;
    this.maxBytes = maxBytes;
    this.expectedSize = info.size();
    this.expectedDigest = info.sha256() == null ? null : digest(operation, info.sha256());
  }

  /** One that cannot be read is not one that is missing: no file can be what it says. */
  private static byte[] digest(String operation, String said) {
    byte[] digest = Sha256.read(said);
    if (digest == null) {
      throw new UnreadableResponseException(
          operation
              + ": the answer has a sha256 that is no digest, so that the file could not be"
              + " checked; it was not asked for");
    }
    return digest;
  }

  /** Refuses a file that says itself that it is too long. */
  void checkSize() {
    if (expectedSize != null && expectedSize > maxBytes) {
      throw tooLong();
    }
  }

  /** Whether anything has been handed to the caller, who cannot give it back. */
  boolean hasBegun() {
    return size > 0;
  }

  /**
   * Hands over all there is.
   *
   * @throws IOException if it does not come whole
   * @throws UncheckedIOException if the caller's side does not take it
   */
  void takeAll(StreamedBody body) throws IOException, InterruptedException {
    for (byte[] piece = body.next(); piece != null; piece = body.next()) {
      if (size + piece.length > maxBytes) {
        throw AttemptFailed.forGood(tooLong());
      }
      size += piece.length;
      digest.update(piece);
      write(piece);
    }
  }

  private void write(byte[] piece) {
    try {
      to.write(piece);
    } catch (IOException full) {
      throw new UncheckedIOException(operation + ": what came could not be written", full);
    }
  }

  /** Refuses what came if it is not what was announced. */
  void checkWhole() {
    if (expectedSize != null && size != expectedSize) {
      throw new UnreadableResponseException(
          operation + ": " + size + " bytes came, and " + expectedSize + " were announced");
    }
    if (expectedDigest != null && !MessageDigest.isEqual(expectedDigest, digest.digest())) {
      throw new UnreadableResponseException(
          operation + ": what came is not what its digest was made of");
    }
  }

  /** The limit is the caller's, and the provider has done nothing wrong. */
  private RequestRejectedException tooLong() {
    return new RequestRejectedException(
        operation
            + ": the file is longer than the "
            + maxBytes
            + " bytes of maxBytes, which the caller takes; it was not read further",
        null);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
