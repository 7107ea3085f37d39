package io.groups4j.domain;

/**
 * Names a media file that the provider keeps: opaque.
 *
 * <p>One from an upload lives 30 days, one from a received message 7: Meta, "Media". It becomes
 * part of a path when the file is asked for, hence no {@code .} and {@code ..}.
 *
 * @param value the identifier, not blank, without control characters
 */
public record MediaId(String value) {

  /** Refuses a blank identifier, control characters, {@code .} and {@code ..}. */
  public MediaId {
    Text.pathSegment("media id", value);
  }
}
