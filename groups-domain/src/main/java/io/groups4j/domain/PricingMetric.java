package io.groups4j.domain;

/** What is measured of messages that were delivered: Meta, "Analytics", pricing analytics. */
public enum PricingMetric {
  /** About how much they cost, in the currency of the account. */
  COST,
  /** How many there were. */
  VOLUME
}
