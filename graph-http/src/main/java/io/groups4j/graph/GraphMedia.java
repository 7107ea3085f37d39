package io.groups4j.graph;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.graph.wire.AcceptedJson;
import io.groups4j.graph.wire.MediaInfoJson;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Uploads, describes, downloads and deletes media files over Graph. */
final class GraphMedia implements Media {

  private static final String FILE = "file";

  private final GraphEngine engine;
  private final GraphEngine transfers;
  private final GraphDialect dialect;

  /**
   * Takes two engines.
   *
   * @param transfers has the time that files take
   */
  GraphMedia(GraphEngine engine, GraphEngine transfers, GraphDialect dialect) {
    this.engine = engine;
    this.transfers = transfers;
    this.dialect = dialect;
  }

  @Override
  public MediaId upload(MediaFile file) {
    Objects.requireNonNull(file, "file");
    String operation = "upload media";
    // Its name is nobody's business: what people see is said where it is sent.
    RequestBody form =
        new FileForm(file.mimeType(), FILE, FILE, file.mimeType(), file.size(), file::open);
    return transfers.call(
        new GraphCall(operation, "POST", dialect.media(), form, false),
        answer -> {
          String id = engine.json().read(answer, AcceptedJson.class, operation).id();
          if (GraphMapping.isBlank(id)) {
            throw new UnreadableResponseException(operation + ": the answer has no id");
          }
          return new MediaId(id);
        });
  }

  @Override
  public MediaInfo find(MediaId media) {
    return find("find media", media);
  }

  private MediaInfo find(String operation, MediaId media) {
    return callOfFile(
        new GraphCall(operation, "GET", dialect.media(media), null, false),
        answer -> {
          MediaInfoJson info = engine.json().read(answer, MediaInfoJson.class, operation);
          return new MediaInfo(
              media,
              Scalar.value("url", info.url(), GraphMedia::url),
              blankToNull(info.mimeType()),
              blankToNull(info.sha256()),
              Scalar.size("file_size", info.fileSize()));
        });
  }

  @Override
  public MediaInfo download(MediaId media, OutputStream to, long maxBytes) {
    Objects.requireNonNull(to, "to");
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + ", at least 1 is needed");
    }
    String operation = "download media";
    MediaInfo info = find(operation, media);
    if (info.url() == null) {
      throw new UnreadableResponseException(operation + ": the answer has no url");
    }
    URI from =
        dialect
            .download(info.url())
            .orElseThrow(
                () ->
                    new UnreadableResponseException(
                        operation
                            + ": the answer leads to a host that must not see the credential;"
                            + " nothing was sent there"));
    IncomingFile file = new IncomingFile(operation, info, to, maxBytes);
    file.checkSize();
    transfers.fetch(GraphCall.atPassingPlace(operation, from), file);
    file.checkWhole();
    return info;
  }

  @Override
  public void delete(MediaId media) {
    String operation = "delete media";
    callOfFile(
        new GraphCall(operation, "DELETE", dialect.media(media), null, false),
        // That it did not succeed has been judged already, and it says no more; but the page of a
        // proxy is no answer.
        answer -> {
          boolean isBlank = new String(answer, StandardCharsets.UTF_8).isBlank();
          if (!isBlank && engine.json().value(answer).isEmpty()) {
            throw engine.json().unreadable(answer, operation);
          }
          return media;
        });
  }

  /**
   * Files can be where groups are, so that what is unknown may be answered as a group: nobody is to
   * forget one for it.
   */
  private <T> T callOfFile(GraphCall call, Function<byte[], T> reader) {
    try {
      return engine.call(call, reader);
    } catch (GroupNotFoundException noFile) {
      throw new RequestRejectedException(noFile.getMessage(), noFile.providerError().orElse(null));
    }
  }

  private static URI url(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException malformed) {
      // Without its words, which repeat the text.
      throw new IllegalArgumentException("no URL");
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return GraphMapping.isBlank(text) ? null : text;
  }
}
