package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DispatchTest {

  static Stream<Class<?>> kinds() {
    return Arrays.stream(GroupEvent.class.getPermittedSubclasses());
  }

  private static GroupEvent sample(Class<?> kind) {
    return assertNotNullSample(kind, Samples.BY_KIND.get(kind));
  }

  private static GroupEvent assertNotNullSample(Class<?> kind, GroupEvent sample) {
    assertNotNull(sample, () -> "no sample of " + kind.getSimpleName() + ", add one to Samples");
    assertSame(kind, sample.getClass());
    return sample;
  }

  @Test
  void theHandlerHasOneMethodPerKindAndNoOther() {
    Set<Class<?>> handled =
        Arrays.stream(GroupEvent.Handler.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(method -> method.getParameterTypes()[0])
            .collect(Collectors.toSet());
    assertEquals(kinds().collect(Collectors.toSet()), handled);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachKindReachesItsOwnMethodOnce(Class<?> kind) {
    GroupEvent event = sample(kind);
    List<Method> called = new ArrayList<>();
    List<Object> given = new ArrayList<>();
    GroupEvent.Handler handler =
        (GroupEvent.Handler)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {GroupEvent.Handler.class},
                (proxy, method, arguments) -> {
                  called.add(method);
                  given.addAll(List.of(arguments));
                  return null;
                });
    event.dispatch(handler);
    assertEquals(1, called.size());
    assertEquals(List.of(kind), List.of(called.get(0).getParameterTypes()));
    assertEquals(1, given.size());
    assertSame(event, given.get(0));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aHandlerThatOverridesNothingIgnoresEverything(Class<?> kind) {
    assertDoesNotThrow(() -> sample(kind).dispatch(new GroupEvent.Handler() {}));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindTellsWhenAndWhere(Class<?> kind) {
    GroupEvent event = sample(kind);
    assertEquals(Samples.NOON, event.occurredAt());
    assertEquals(Samples.ON_A_NUMBER, event.origin());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void noKindShowsALinkOrANumber(Class<?> kind) {
    String shown = sample(kind).toString();
    assertEquals(-1, shown.indexOf("LfX8Qz3"), shown);
    assertEquals(-1, shown.indexOf("\"a\""), shown);
    for (String personal : List.of("7866", "134912", "US.ENT", "ana", "Ana", "MTc4")) {
      assertEquals(-1, shown.indexOf(personal), shown);
    }
  }
}
