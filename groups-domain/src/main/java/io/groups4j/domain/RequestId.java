package io.groups4j.domain;

/**
 * Joins a command that the provider has accepted to the event that ends it.
 *
 * <p>It is what the provider calls {@code request_id}: opaque, given in the answer to the command
 * and again in the event. Where a provider's answer has none, an adapter uses a stand-in that the
 * event knows as well: see {@link GroupEvent#ends()}.
 *
 * @param value the identifier, not blank, without control characters
 */
public record RequestId(String value) {

  /** Refuses a blank identifier and control characters. */
  public RequestId {
    Text.identifier("request id", value);
  }

  /**
   * Stands in for the request to delete a group when the answer names no request.
   *
   * <p>Meta's reference documents no more than {@code success}. A group is deleted at most once, so
   * its id says enough.
   *
   * @param group the group to be deleted
   */
  public static RequestId ofDeleting(GroupId group) {
    return new RequestId("delete " + group.value());
  }

  /**
   * Stands in for a request to remove people from a group when the answer names no request.
   *
   * <p>No document says what the answer holds. It names the group and not the attempt: where a
   * provider names no request, two removals under way in one group cannot be told apart, and the
   * end of the first is taken for that of the second. Wait for one before the next.
   *
   * @param group the group they are removed from
   */
  public static RequestId ofRemoving(GroupId group) {
    return new RequestId("remove " + group.value());
  }

  /**
   * Stands in for the request to change the texts of a group when the answer names no request.
   *
   * <p>No document says what an update is answered with. Other than a deletion, a change can be
   * made again, and its stand-in is the same then: wait for the end of one before the next.
   *
   * @param group the group whose subject or description is to be changed
   */
  public static RequestId ofUpdatingTexts(GroupId group) {
    return new RequestId("update texts " + group.value());
  }

  /**
   * Stands in for the request to change the picture of a group when the answer names no request.
   *
   * @param group the group whose picture is to be changed
   */
  public static RequestId ofUpdatingPicture(GroupId group) {
    return new RequestId("update picture " + group.value());
  }
}
