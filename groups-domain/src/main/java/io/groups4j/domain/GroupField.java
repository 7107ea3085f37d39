package io.groups4j.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be asked about a group: Meta, "Group management", get group info.
 *
 * <p>The id always comes, without being asked for.
 */
public enum GroupField {
  /** How people get in. */
  JOIN_APPROVAL_MODE,
  /** The name. */
  SUBJECT,
  /** What the group is about, if that was said. */
  DESCRIPTION,
  /** Whether WhatsApp has suspended the group. */
  SUSPENDED,
  /** When the group was created. */
  CREATION_TIMESTAMP,
  /** Who is in the group, the business left out. */
  PARTICIPANTS,
  /** How many are in the group, the business left out. */
  TOTAL_PARTICIPANT_COUNT;

  private static final Set<GroupField> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(GroupField.class));

  /** Every field, in the order of the documentation. */
  public static Set<GroupField> all() {
    return ALL;
  }
}
