package io.groups4j.domain;

import java.util.List;
import java.util.Objects;

/**
 * What became of each item of one call. That some went through and others did not is a result like
 * any other, and no exception.
 *
 * @param succeeded the items that went through
 * @param failed the items that did not, and why
 * @param errors what the provider says of the call as a whole, such as {@link
 *     DocumentedError#PARTIALLY_SUCCEEDED}; mostly empty
 * @param <T> what names an item
 */
public record BulkOutcome<T>(
    List<T> succeeded, List<Failure<T>> failed, List<ProviderError> errors) {

  /** Copies the lists. */
  public BulkOutcome {
    succeeded = List.copyOf(succeeded);
    failed = List.copyOf(failed);
    errors = List.copyOf(errors);
  }

  /** Whether every item went through. */
  public boolean isComplete() {
    return failed.isEmpty();
  }

  /** Shows how many there are of each, and the errors; no item. */
  @Override
  public String toString() {
    return "BulkOutcome[succeeded="
        + succeeded.size()
        + ", failed="
        + failed
        + ", errors="
        + errors
        + "]";
  }

  /**
   * An item that did not go through.
   *
   * @param item which
   * @param errors why; empty when the provider does not say, which may mean that it says nothing of
   *     the item at all: look before repeating
   * @param <T> what names an item
   */
  public record Failure<T>(T item, List<ProviderError> errors) {

    /** Copies the errors, and refuses a failure of nothing. */
    public Failure {
      Objects.requireNonNull(item, "item");
      errors = List.copyOf(errors);
    }

    /** Shows why, and not which. */
    @Override
    public String toString() {
      return "Failure" + errors;
    }
  }
}
