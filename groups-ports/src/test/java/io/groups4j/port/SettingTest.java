package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SettingTest {

  @Test
  void aSettingIsRequiredOrNot() {
    assertTrue(Setting.required("key", "anything", value -> {}).required());
    assertFalse(Setting.optional("key", "anything", value -> {}).required());
  }

  @Test
  void anErrorOfTheMachineIsNotTheValuesFault() {
    Setting setting =
        Setting.optional(
            "key",
            "anything",
            value -> {
              throw new NoClassDefFoundError("io/groups4j/Missing");
            });
    assertThrows(NoClassDefFoundError.class, () -> setting.accepts("x"));
  }

  @Test
  void nullIsNamed() {
    assertEquals("key", ofNull(() -> Setting.optional(null, "anything", value -> {})));
    assertEquals("expectation", ofNull(() -> Setting.optional("key", null, value -> {})));
    assertEquals("check", ofNull(() -> Setting.optional("key", "anything", null)));
  }

  private static String ofNull(Executable attempt) {
    return assertThrows(NullPointerException.class, attempt).getMessage();
  }
}
