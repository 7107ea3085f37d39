package io.groups4j.testkit.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The HTTP status that comes with each error code: Meta, "Groups API error codes" for 131020 to
 * 131215, and Meta, "Error codes" for the rest.
 *
 * <p>131203 and 130501 have none: the first comes with a join request only, the second in a
 * webhook.
 */
final class ErrorStatus {

  private static final Map<Integer, Integer> BY_CODE = new HashMap<>();

  static {
    documented(206, 131201);
    documented(400, 1, 4, 33, 100, 80007, 130429, 130472);
    documented(400, 131008, 131009, 131020, 131021, 131026, 131041, 131047, 131048, 131049);
    documented(400, 131050, 131051, 131052, 131053, 131056, 131059, 131062);
    documented(400, 131202, 131204, 131209, 131210, 131211, 131212, 131213, 131214, 131215);
    documented(400, 132000, 132005, 132007, 132012, 132015, 132016, 133016);
    documented(401, 0, 190);
    documented(403, 10, 368, 130497, 131005, 131031, 131207);
    documented(404, 132001);
    documented(429, 131208);
    documented(500, 3, 131000, 131016, 131057);
    documented(503, 2);
  }

  private ErrorStatus() {}

  private static void documented(int status, int... codes) {
    for (int code : codes) {
      BY_CODE.put(code, status);
    }
  }

  /** Empty for a code without a documented status. */
  static OptionalInt of(int code) {
    if (code >= 200 && code <= 299) {
      return OptionalInt.of(403);
    }
    Integer status = BY_CODE.get(code);
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }
}
