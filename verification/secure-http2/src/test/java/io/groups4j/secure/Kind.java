package io.groups4j.secure;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.WhatsAppGroups;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The kinds of calls, which fare differently. */
enum Kind {
  READ(ProviderUnavailableException.class, Calls::read),
  WRITE(OutcomeUnknownException.class, Calls::write),
  UPLOAD(
      OutcomeUnknownException.class,
      connection ->
          connection
              .media()
              .upload(MediaFile.of(MediaKind.AUDIO, "audio/ogg", new byte[5_000_000]))),
  DOWNLOAD(
      ProviderUnavailableException.class,
      connection -> connection.media().download(new MediaId("M"), OutputStream.nullOutputStream()));

  private final Class<? extends GroupsException> unfinished;
  private final Consumer<WhatsAppGroups> call;

  Kind(Class<? extends GroupsException> unfinished, Consumer<WhatsAppGroups> call) {
    this.unfinished = unfinished;
    this.call = call;
  }

  /** What a call ends with that is cut short after it was sent. */
  Class<? extends GroupsException> unfinished() {
    return unfinished;
  }

  void call(WhatsAppGroups connection) {
    call.accept(connection);
  }

  /** How many requests there are before the one that matters: a file is looked up first. */
  int before() {
    return this == DOWNLOAD ? 1 : 0;
  }

  boolean sendsABody() {
    return this == WRITE || this == UPLOAD;
  }
}
