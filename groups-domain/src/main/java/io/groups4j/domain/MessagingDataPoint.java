package io.groups4j.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many messages an account has sent and had delivered in one stretch of time. Everything may be
 * missing.
 *
 * @param start when it begins; null when the provider does not say
 * @param end when it is over; null when the provider does not say
 * @param sent how many messages were sent; null when the provider does not say
 * @param delivered how many were delivered; null when the provider does not say
 * @param groupsSent how many were sent to groups; null when the provider does not say
 * @param groupsDelivered how many were delivered in groups; null when the provider does not say
 */
public record MessagingDataPoint(
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable Long sent,
    @Nullable Long delivered,
    @Nullable Long groupsSent,
    @Nullable Long groupsDelivered) {}
