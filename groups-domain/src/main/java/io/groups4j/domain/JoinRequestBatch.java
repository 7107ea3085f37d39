package io.groups4j.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The join requests that one call approves or rejects: at least one, and none twice.
 *
 * <p>No document says how many there may be.
 *
 * @param ids which, in the order they are sent
 */
public record JoinRequestBatch(List<JoinRequestId> ids) {

  /** Copies the ids, and refuses none at all and the same one twice. */
  public JoinRequestBatch {
    ids = List.copyOf(ids);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("join requests are empty, at least one is needed");
    }
    Set<JoinRequestId> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        throw new IllegalArgumentException(
            "join requests have the same id twice, the second time at index "
                + i
                + "; name each once");
      }
    }
  }

  /** These requests, in the order of the collection. */
  public static JoinRequestBatch of(Collection<JoinRequestId> ids) {
    return new JoinRequestBatch(List.copyOf(ids));
  }

  /** Shows how many there are, and not which. */
  @Override
  public String toString() {
    return "JoinRequestBatch[" + ids.size() + "]";
  }
}
