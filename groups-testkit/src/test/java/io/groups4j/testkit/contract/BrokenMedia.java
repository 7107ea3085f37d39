package io.groups4j.testkit.contract;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.port.Media;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;

/** The files of a {@link Broken}: as the fake's, but for what a mutant replaces. */
final class BrokenMedia implements Media {

  final Media real;
  Function<MediaFile, MediaId> upload;
  Function<MediaId, MediaInfo> find;
  Download download;
  Consumer<MediaId> delete;

  /** As {@link Media#download(MediaId, OutputStream, long)}. */
  interface Download {
    MediaInfo apply(MediaId media, OutputStream to, long maxBytes);
  }

  BrokenMedia(Media real) {
    this.real = real;
    this.upload = real::upload;
    this.find = real::find;
    this.download = real::download;
    this.delete = real::delete;
  }

  @Override
  public MediaId upload(MediaFile file) {
    return upload.apply(file);
  }

  @Override
  public MediaInfo find(MediaId media) {
    return find.apply(media);
  }

  @Override
  public MediaInfo download(MediaId media, OutputStream to, long maxBytes) {
    return download.apply(media, to, maxBytes);
  }

  @Override
  public void delete(MediaId media) {
    delete.accept(media);
  }
}
