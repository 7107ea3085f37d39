package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a group; everything else stays as it is.
 *
 * <pre>{@code
 * GroupSettingsChange change = GroupSettingsChange.ofSubject("Book club")
 *     .withDescription("We meet on Fridays.")
 *     .withPicture(ProfilePicture.of(() -> Files.newInputStream(path)));
 * }</pre>
 *
 * <p>Nobody documents how to change the way people get in, nor how to remove a picture.
 *
 * @param subject the new name; null to keep it
 * @param description the new description; null to keep it. An empty one takes the description away:
 *     Meta, "Group management", update group settings, forbids no more than an empty subject
 * @param picture the new profile picture; null to keep it
 */
public record GroupSettingsChange(
    @Nullable GroupSubject subject,
    @Nullable GroupDescription description,
    @Nullable ProfilePicture picture) {

  /** Refuses a change that changes nothing. */
  public GroupSettingsChange {
    if (subject == null && description == null && picture == null) {
      throw new IllegalArgumentException(
          "settings change is empty, a subject, a description or a picture is needed");
    }
  }

  /** A change of the name. */
  public static GroupSettingsChange ofSubject(String text) {
    return new GroupSettingsChange(new GroupSubject(text), null, null);
  }

  /** A change of the description; empty to take it away. */
  public static GroupSettingsChange ofDescription(String text) {
    return new GroupSettingsChange(null, new GroupDescription(text), null);
  }

  /** A change of the profile picture. */
  public static GroupSettingsChange ofPicture(ProfilePicture picture) {
    return new GroupSettingsChange(null, null, Objects.requireNonNull(picture, "picture"));
  }

  /** The same change, and this name. */
  public GroupSettingsChange withSubject(String text) {
    return new GroupSettingsChange(new GroupSubject(text), description, picture);
  }

  /** The same change, and this description; empty to take it away. */
  public GroupSettingsChange withDescription(String text) {
    return new GroupSettingsChange(subject, new GroupDescription(text), picture);
  }

  /** The same change, and this profile picture. */
  public GroupSettingsChange withPicture(ProfilePicture newPicture) {
    return new GroupSettingsChange(
        subject, description, Objects.requireNonNull(newPicture, "picture"));
  }
}
