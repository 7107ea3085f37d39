package io.groups4j.port;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Uploads, describes, downloads and deletes media files: Meta, "Media"; 360dialog, "Upload,
 * retrieve or delete media".
 *
 * <p>What is uploaded lives 30 days, what came with a message 7. Files are read and written while
 * they travel and never held in memory; {@link CallPolicy#transferTimeout()} is the time they have.
 * A download asks first where the file is, which has {@link CallPolicy#deadline()} for itself.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait. Every method may throw any {@link
 * GroupsException}; the types say what to do next. An unknown file is a {@link
 * RequestRejectedException}. Do not ask again and again for what failed: 360dialog blocks a number
 * for half an hour after 20 answers with an error within an hour.
 */
public interface Media {

  /** The longest download unless said otherwise, in bytes: 100 MiB, the longest document. */
  long MAX_BYTES = 104_857_600;

  /**
   * Uploads a file, to be sent in messages as often as wanted.
   *
   * @throws RequestRejectedException if the provider refuses the file, whose bytes may not be what
   *     its type says (131053)
   * @throws OutcomeUnknownException if no answer came; uploading it again does no harm
   * @throws java.io.UncheckedIOException if the file cannot be read, or is longer or shorter than
   *     was said of it. The provider did not get the whole of it
   */
  MediaId upload(MediaFile file);

  /** Describes a file. */
  MediaInfo find(MediaId media);

  /**
   * Downloads a file, piece by piece, in the calling thread.
   *
   * <p>It is asked for where the provider says that it is, if that is a host which the provider's
   * documents name: the credential goes nowhere else, and redirects are not followed. Size and
   * digest are compared with what the provider says of the file, where it does. <strong>What has
   * been written is the file if this method returns, and rubbish if it throws.</strong>
   *
   * @param to takes the file; neither flushed nor closed
   * @param maxBytes the longest file that is taken, in bytes
   * @return what the provider says of it
   * @throws RequestRejectedException if the file is longer than {@code maxBytes}, or unknown
   * @throws UnreadableResponseException if the file is not what its size and digest say, if its
   *     digest cannot be read, or if it is at a host that must not see the credential
   * @throws ProviderUnavailableException if it did not come whole, or not in time, of which writing
   *     it takes its part; it is only asked for again as long as nothing has been written. Also if
   *     the place was no longer good, as it is after a few minutes: downloading again asks for a
   *     new one
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  MediaInfo download(MediaId media, OutputStream to, long maxBytes);

  /** Downloads a file of at most 100 MiB: {@link #download(MediaId, OutputStream, long)}. */
  default MediaInfo download(MediaId media, OutputStream to) {
    return download(media, to, MAX_BYTES);
  }

  /**
   * Downloads a file of at most 100 MiB to a place in the file system, which holds the whole of it
   * or what was there before: {@link #download(MediaId, OutputStream, long)}.
   *
   * <p>It is written beside that place under another name, readable by its owner alone, and renamed
   * when it is whole.
   *
   * @param to where it is in the end; what is there is replaced
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  default MediaInfo download(MediaId media, Path to) {
    return WholeFile.at(to, out -> download(media, out, MAX_BYTES));
  }

  /**
   * Deletes a file at the provider. Messages that were sent with it keep it.
   *
   * @throws OutcomeUnknownException if no answer came; {@link #find} tells
   */
  void delete(MediaId media);
}
