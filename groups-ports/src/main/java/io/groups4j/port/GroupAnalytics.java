package io.groups4j.port;

import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import java.util.List;

/**
 * Tells what became of messages to groups, what they cost, and who came and went: Meta, "Groups API
 * pricing" and "Analytics".
 *
 * <p>Not every provider offers it: {@link Capability#GROUP_ANALYTICS}. At Meta all of it belongs to
 * the business account: it needs the account's id, the setting {@code account-id}, and a token with
 * the permission {@code whatsapp_business_management}. It covers all numbers of the account, not
 * only the one of this connection.
 *
 * <p>Times for which there is nothing to tell may be missing in the answers. Every method only
 * reads, and blocks until the provider has answered. Implementations are safe for use by several
 * threads at once and hold no lock while they wait. Every method may throw any {@link
 * GroupsException}; the types say what to do next.
 */
public interface GroupAnalytics {

  /**
   * Counts the messages of the account, over a year back at the most (Meta, "Analytics").
   *
   * @return the data points in the provider's order
   * @throws NotOfferedException if the provider has no such call; nothing is sent
   * @throws AccessDeniedException if the connection does not know the business account
   * @throws RequestRejectedException if the provider refuses the query, such as for its period
   */
  List<MessagingDataPoint> messaging(MessagingAnalyticsQuery query);

  /**
   * Tells what the delivered messages of the account cost, over a year back at the most (Meta,
   * "Analytics"). The costs are approximate; the invoice has the last word.
   *
   * @return the data points in the provider's order
   * @throws NotOfferedException if the provider has no such call; nothing is sent
   * @throws AccessDeniedException if the connection does not know the business account
   * @throws RequestRejectedException if the provider refuses the query, such as for its period
   */
  List<PricingDataPoint> pricing(PricingAnalyticsQuery query);

  /**
   * Counts what happened in one group day by day, over 90 days back at the most (Meta, "Analytics",
   * group analytics).
   *
   * @return the data points in the provider's order
   * @throws NotOfferedException if the provider has no such call; nothing is sent
   * @throws AccessDeniedException if the connection does not know the business account
   * @throws GroupNotFoundException if there is no such group for this account
   * @throws RequestRejectedException if the provider refuses the query, such as for its period
   * @throws UnreadableResponseException if there is more than fits into {@link
   *     CallPolicy#maxAnswerBytes()}, or the list has no end
   */
  List<GroupDataPoint> group(GroupAnalyticsQuery query);
}
