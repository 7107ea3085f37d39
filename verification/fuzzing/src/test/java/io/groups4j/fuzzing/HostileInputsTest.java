package io.groups4j.fuzzing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.ProfilePicture;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputsTest {

  static Stream<Arguments> inputs() {
    return Stream.of(
            of("webhooks", HostileInputs.webhooks(), WebhookTarget::fuzzerTestOneInput),
            of("answers", HostileInputs.answers(), AnswerTarget::fuzzerTestOneInput),
            of("pictures", HostileInputs.pictures(), PictureTarget::fuzzerTestOneInput),
            of(
                "configuration",
                HostileInputs.configurations(),
                ConfigurationTarget::fuzzerTestOneInput))
        .flatMap(each -> each);
  }

  private static Stream<Arguments> of(
      String reader, Map<String, byte[]> inputs, Consumer<byte[]> target) {
    return inputs.entrySet().stream()
        .map(input -> Arguments.of(reader, input.getKey(), input.getValue(), target));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("inputs")
  void itBreaksNothing(String reader, String name, byte[] input, Consumer<byte[]> target) {
    assertDoesNotThrow(() -> target.accept(input));
  }

  @Test
  void eachReaderHasSomethingNormalToCompareWith() {
    for (Map<String, byte[]> inputs :
        List.of(
            HostileInputs.webhooks(),
            HostileInputs.answers(),
            HostileInputs.pictures(),
            HostileInputs.configurations())) {
      assertTrue(inputs.containsKey(HostileInputs.NORMAL));
      assertTrue(inputs.size() > 3);
      // Else a call would cost more by itself than by its bytes.
      inputs.forEach((name, input) -> assertTrue(input.length >= HostileInputs.LONG_ENOUGH, name));
    }
  }

  @Test
  void whatTheOthersAreComparedWithIsTaken() {
    byte[] picture = HostileInputs.pictures().get(HostileInputs.NORMAL);

    assertDoesNotThrow(() -> ProfilePicture.of(picture));
  }
}
