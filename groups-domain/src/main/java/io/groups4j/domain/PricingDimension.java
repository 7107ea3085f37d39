package io.groups4j.domain;

/** By what costs and volumes are broken down: Meta, "Analytics", pricing analytics. */
public enum PricingDimension {
  /** The country of the person's number. */
  COUNTRY,
  /** The business phone number. */
  PHONE,
  /** What a message was priced as. */
  PRICING_CATEGORY,
  /** Whether it was free, and why. */
  PRICING_TYPE,
  /** The volume tier. Utility messages to groups have none. */
  TIER
}
