package io.groups4j.domain;

/** Whether messages to groups were free, and why: Meta, "Groups API pricing", pricing analytics. */
public enum PricingType {
  /** Charged for. */
  REGULAR,
  /** Free because the group's customer service window was open. */
  FREE_GROUP_CUSTOMER_SERVICE
}
