package io.groups4j.fuzzing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer has found and what it began with, and neighbours of both. */
@Tag("long")
class CorpusTest {

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "Webhook", WebhookTarget::fuzzerTestOneInput,
          "Answer", AnswerTarget::fuzzerTestOneInput,
          "Picture", PictureTarget::fuzzerTestOneInput,
          "Configuration", ConfigurationTarget::fuzzerTestOneInput);

  private static final int NEIGHBOURS = 2_000;

  static Stream<String> targets() {
    return TARGETS.keySet().stream().sorted();
  }

  private static Path corpus(String target) {
    try {
      return Path.of(CorpusTest.class.getResource("/corpus/" + target).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<byte[]> inputs(String target) {
    try (Stream<Path> files = Files.list(corpus(target))) {
      return files.sorted().map(CorpusTest::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whatWasFoundBreaksNothing(String target) {
    List<byte[]> inputs = inputs(target);

    assertTrue(inputs.size() > 1, "the corpus of " + target + " is empty");
    for (byte[] input : inputs) {
      assertDoesNotThrow(() -> TARGETS.get(target).accept(input));
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void norDoNeighboursOfIt(String target) {
    Random random = new Random(target.hashCode());
    List<byte[]> inputs = inputs(target);
    for (int i = 0; i < NEIGHBOURS; i++) {
      byte[] input = inputs.get(i % inputs.size()).clone();
      for (int changes = 1 + random.nextInt(4); changes > 0 && input.length > 0; changes--) {
        input[random.nextInt(input.length)] = (byte) random.nextInt(256);
      }
      assertDoesNotThrow(() -> TARGETS.get(target).accept(input));
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void norDoesNothingAtAll(String target) {
    assertDoesNotThrow(() -> TARGETS.get(target).accept(new byte[0]));
  }

  @Test
  void everyTargetHasACorpus() throws IOException {
    try (Stream<Path> folders = Files.list(corpus(""))) {
      assertEquals(
          targets().toList(),
          folders.map(folder -> folder.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aBrokenPromiseIsNoticed() {
    assertThrows(AssertionError.class, () -> Broken.unless(false, "kept"));
  }
}
