package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.DocumentedError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written from Meta, "Groups API error codes" and "Error codes", and not from the table. */
class ErrorStatusTest {

  /** Documented with an HTTP status other than 400. */
  @ParameterizedTest
  @CsvSource({
    "131201, 206",
    "0, 401",
    "190, 401",
    "10, 403",
    "200, 403",
    "299, 403",
    "131005, 403",
    "368, 403",
    "131031, 403",
    "130497, 403",
    "131207, 403",
    "132001, 404",
    "131208, 429",
    "3, 500",
    "131000, 500",
    "131016, 500",
    "131057, 500",
    "2, 503",
  })
  void whatIsNoPlainRefusalHasItsStatus(int code, int status) {
    assertEquals(OptionalInt.of(status), ErrorStatus.of(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 80007, 130429, 131048, 131056, 133016})
  void throttlingIs400WhateverOneWouldThink(int code) {
    assertEquals(OptionalInt.of(400), ErrorStatus.of(code));
  }

  @Test
  void everyDocumentedErrorHasAStatusButThoseThatComeWithNoCall() {
    Set<DocumentedError> without =
        Arrays.stream(DocumentedError.values())
            .filter(error -> ErrorStatus.of(error.code()).isEmpty())
            .collect(Collectors.toSet());

    assertEquals(
        EnumSet.of(DocumentedError.TERMS_NOT_ACCEPTED, DocumentedError.INCOMING_TYPE_UNSUPPORTED),
        without);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "TERMS_NOT_ACCEPTED",
        "INCOMING_TYPE_UNSUPPORTED",
        "PARTIALLY_SUCCEEDED",
        "AUTHENTICATION_FAILED",
        "TOKEN_EXPIRED",
        "PERMISSION_DENIED",
        "PERMISSION_MISSING",
        "ACCESS_DENIED",
        "POLICY_VIOLATION",
        "ACCOUNT_LOCKED",
        "COUNTRY_RESTRICTED",
        "GROUP_SUSPENDED",
        "TEMPLATE_UNKNOWN",
        "GROUP_CALLS_EXCEEDED",
        "CAPABILITY_MISSING",
        "SOMETHING_WENT_WRONG",
        "SERVICE_UNAVAILABLE",
        "MAINTENANCE",
        "SERVICE_DOWN"
      })
  void everyOtherIs400(DocumentedError error) {
    assertEquals(OptionalInt.of(400), ErrorStatus.of(error.code()));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5, 300, 199, 999999})
  void aCodeThatNobodyDocumentedHasNone(int code) {
    assertEquals(OptionalInt.empty(), ErrorStatus.of(code));
  }
}
