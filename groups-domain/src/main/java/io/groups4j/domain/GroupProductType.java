package io.groups4j.domain;

/** Which messages of groups are counted: Meta, "Groups API pricing", messaging analytics. */
public enum GroupProductType {
  /** Notifications to groups, number 101. */
  NOTIFICATION,
  /** Customer support in groups, number 102. */
  CUSTOMER_SUPPORT,
  /** What people write in groups, number 103. Cannot be asked for together with any other. */
  INBOUND
}
