package io.groups4j.domain;

/** What is counted of a group: Meta, "Analytics", group analytics. */
public enum GroupMetric {
  /** Messages that the business has sent. */
  SENT,
  /** Messages that were delivered. */
  DELIVERED,
  /** Messages that were read. */
  READ,
  /** People who came in. */
  PARTICIPANTS_JOINED,
  /** People who went out. */
  PARTICIPANTS_LEFT
}
