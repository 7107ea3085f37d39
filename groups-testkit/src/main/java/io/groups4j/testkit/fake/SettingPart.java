package io.groups4j.testkit.fake;

/** What a change of settings can be about, part by part, to say which one is to fail. */
public enum SettingPart {
  /** The name of the group. */
  SUBJECT,
  /** What the group is about. */
  DESCRIPTION,
  /** The profile picture. */
  PICTURE
}
