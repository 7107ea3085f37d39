package io.groups4j.domain;

import static io.groups4j.domain.Remedy.BACK_OFF;
import static io.groups4j.domain.Remedy.CHECK_ACCESS;
import static io.groups4j.domain.Remedy.FIX_REQUEST;
import static io.groups4j.domain.Remedy.FORGET_GROUP;
import static io.groups4j.domain.Remedy.READ_ITEMS;
import static io.groups4j.domain.Remedy.TRY_LATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedErrorTest {

  /** The providers' tables, copied by hand. */
  private static final Map<Integer, Remedy> TABLE = table();

  private static Map<Integer, Remedy> table() {
    Map<Integer, Remedy> table = new TreeMap<>();
    // Groups API error codes.
    put(table, FIX_REQUEST, 131020, 131059, 131202, 131203, 131204, 131207, 131209, 131210);
    put(table, FIX_REQUEST, 131211, 131212, 131213, 131214, 130501, 131062);
    put(table, FORGET_GROUP, 131041);
    put(table, READ_ITEMS, 131201);
    put(table, BACK_OFF, 131208);
    put(table, CHECK_ACCESS, 131215);
    // Authentication, permission, policy.
    put(table, CHECK_ACCESS, 0, 190, 3, 10, 200, 131005, 368, 131031, 130497);
    // Throttling that a pause heals, and that which it does not.
    put(table, BACK_OFF, 4, 80007, 130429, 131056);
    put(table, FIX_REQUEST, 131048, 133016);
    // The service's own trouble.
    put(table, TRY_LATER, 1, 2, 131000, 131016, 131057);
    // Parameters, delivery, media, templates.
    put(table, FIX_REQUEST, 33, 100, 131008, 131009, 131021, 131051);
    put(table, FIX_REQUEST, 131026, 131047, 131049, 131050, 130472);
    put(table, FIX_REQUEST, 131052, 131053);
    put(table, FIX_REQUEST, 132000, 132001, 132005, 132007, 132012, 132015, 132016);
    return table;
  }

  private static void put(Map<Integer, Remedy> table, Remedy remedy, int... codes) {
    for (int code : codes) {
      assertEquals(null, table.put(code, remedy), "twice in the table: " + code);
    }
  }

  @Test
  void theCatalogueIsTheDocumentedTableAndNothingElse() {
    Map<Integer, Remedy> catalogue =
        Arrays.stream(DocumentedError.values())
            .collect(
                Collectors.toMap(
                    DocumentedError::code,
                    DocumentedError::remedy,
                    (one, other) -> {
                      throw new AssertionError("a code stands twice in the catalogue");
                    },
                    TreeMap::new));
    assertEquals(TABLE, catalogue);
  }

  @ParameterizedTest
  @EnumSource
  void everyEntryIsFoundByItsCodeAndSaysWhatToDo(DocumentedError error) {
    assertEquals(Optional.of(error), DocumentedError.of(error.code()));
    assertFalse(error.meaning().isBlank());
    assertFalse(error.advice().isBlank());
    assertFalse(error.meaning().endsWith(".") || error.advice().endsWith("."));
  }

  @Test
  void noTwoEntriesMeanTheSameForTheSameReason() {
    Set<String> names = new HashSet<>();
    for (DocumentedError error : DocumentedError.values()) {
      assertTrue(names.add(error.code() + " " + error.meaning()));
    }
  }

  @Test
  void everyCodeFrom200To299IsAMissingPermission() {
    for (int code = 200; code <= 299; code++) {
      assertEquals(Optional.of(DocumentedError.PERMISSION_MISSING), DocumentedError.of(code));
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {Integer.MIN_VALUE, -200, -1, 5, 9, 11, 191, 199, 300, 131206, 131216, 999_999})
  void whatIsNotDocumentedIsNotFound(int code) {
    assertEquals(Optional.empty(), DocumentedError.of(code));
  }

  @Test
  void aRepeatCanHelpOnlyAgainstThrottlingAndTrouble() {
    assertEquals(
        Set.of(BACK_OFF, TRY_LATER),
        Arrays.stream(Remedy.values()).filter(Remedy::repeatCanHelp).collect(Collectors.toSet()));
  }
}
