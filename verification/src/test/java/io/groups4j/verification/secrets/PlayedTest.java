package io.groups4j.verification.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.logwatch.Confidential;
import io.groups4j.verification.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the tests of all modules have play a secret, a person or a text, the watch knows. */
class PlayedTest {

  @Test
  void everythingThatTestsPlayWithIsConfidential() throws IOException {
    Map<String, List<String>> unknown = new TreeMap<>();
    Set<Confidential> kinds = EnumSet.noneOf(Confidential.class);
    int tests = 0;
    for (Path file : Project.here().files(".java")) {
      if (isTest(file.toString()) && !file.endsWith("PlayedTest.java")) {
        tests++;
        List<Played> played = Played.in(Files.readString(file));
        played.forEach(one -> kinds.add(one.kind()));
        List<String> missing =
            played.stream().filter(one -> !one.isKnown()).map(Played::toString).distinct().toList();
        if (!missing.isEmpty()) {
          unknown.put(file.getFileName().toString(), missing);
        }
      }
    }

    assertEquals(Map.of(), unknown, "log-watch's Confidential does not know");
    assertTrue(tests > 300, tests + " sources of tests");
    // Links are made by the fake and the simulator, and known by their host.
    assertEquals(EnumSet.complementOf(EnumSet.of(Confidential.INVITE_LINK)), kinds);
  }

  /** Contracts are tests that others run, too. */
  private static boolean isTest(String file) {
    return file.contains("/src/test/java/") || file.contains("/testkit/contract/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SECRET | private static final String API_KEY = \"nobody-knows\";",
        "SECRET | String TOKEN   = \"nobody-knows\";",
        "SECRET | HubSignature.of(\"nobody-knows\", \"short\")",
        "SECRET | Dialog360Signature.of(\"nobody knows\")",
        "SECRET | SecretHeader.of(\"X-Any\", \"nobody knows\")",
        "SECRET | builder.verifyToken(\"nobody knows\")",
        "SECRET | file.setProperty(\"groups.moon.access-token\", \"nobody knows\");",
        "SECRET | Map.of(\"GROUPS_360DIALOG_API_KEY\", \"nobody knows\")",
        "SECRET | new Credential(\"token\", () -> \"nobody knows\")",
        "SECRET | builder.apiKey(() -> \"nobody knows\")",
        "SECRET | simulator.token(\"nobody knows\")",
        "TEXT | picture.captioned(\"Nobody knows\")",
        "TEXT | TextMessage.of(\"Nobody \\\"knows\\\".\")",
        "PHONE_NUMBER | var json = \"{\\\"wa_id\\\":\\\"31201234567\\\"}\";",
        "PHONE_NUMBER | ParticipantId.ofInput(\"+31 (20) 123-45678\")",
        "USER_ID | ParticipantId.ofUserId(\"NLD.12345678\")"
      })
  void whatIsNotKnownIsFound(Confidential kind, String source) {
    List<Played> played = Played.in(source);

    assertEquals(List.of(kind), played.stream().map(Played::kind).toList());
    assertFalse(played.get(0).isKnown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String KEY = \"short\";",
        "String KEY = \"what a person may read\";",
        "HubSignature.of(SECRET)",
        "Setting.required(\"access-token\", \"a token of many characters\")",
        "assertTrue(done, () -> \"nobody has done it\")",
        "TextMessage.of(\"Hello\")",
        "TextMessage.of(\"https://example.com/page\")",
        "long seconds = 1763716530; String account = \"102290129340398\";",
        "int limit = 99999999999; int other = 100000000000;",
        "\"\\u201112345678\"",
        "\"?start%281748736000\"",
        "ParticipantId.ofInput(\"Ana\")"
      })
  void whatIsNoSecretIsLeftAlone(String source) {
    assertEquals(List.of(), Played.in(source));
  }
}
