package io.groups4j.domain;

/**
 * Names a group: opaque, compared and never taken apart.
 *
 * <p>The providers' examples look like base64, tests of other clients use {@code <digits>@g.us}.
 * Any text is accepted therefore and sent as one encoded path segment, but not {@code .} and {@code
 * ..}, which a path would understand as a direction.
 *
 * @param value the identifier, not blank, without control characters
 */
public record GroupId(String value) {

  /** Refuses a blank identifier, control characters, {@code .} and {@code ..}. */
  public GroupId {
    Text.pathSegment("group id", value);
  }
}
