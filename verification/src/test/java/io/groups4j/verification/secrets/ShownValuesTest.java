package io.groups4j.verification.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.groups4j.verification.project.Classes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No value shows a number, a person, a link or a text: not even one that nobody thought of. */
class ShownValuesTest {

  @Test
  void noValueShowsWhatItHolds() {
    Map<String, String> shown = new TreeMap<>();
    for (Class<?> type : values()) {
      String text = Example.of(type).toString();
      if (text.contains("canary") || text.contains("5550101")) {
        shown.put(type.getSimpleName(), text);
      }
    }

    assertEquals(Map.of(), shown);
  }

  private static Set<Class<?>> values() {
    return Classes.published().stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.isRecord())
        .filter(
            type ->
                type.getPackageName().equals("io.groups4j.domain")
                    || type.getPackageName().equals("io.groups4j.port")
                    || type.getPackageName().equals("io.groups4j.webhook"))
        .map(JavaClass::reflect)
        .collect(Collectors.toSet());
  }
}
