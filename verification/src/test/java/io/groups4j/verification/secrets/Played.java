package io.groups4j.verification.secrets;

import io.groups4j.logwatch.Confidential;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test has play something that nobody may see.
 *
 * @param kind what it plays
 * @param literal as it is written in the source
 */
record Played(Confidential kind, String literal) {

  /**
   * Where a test casts one: by the name of a constant or of what takes it. Short ones are left out,
   * since they could not be told from words that are found by chance.
   */
  private enum Casting {
    SECRET_CONSTANT(
        Confidential.SECRET, "\\bString \\w*(?:TOKEN|SECRET|PASSWORD|KEY)\\s*=\\s*\"(\\S{8,}?)\""),
    SECRET_THAT_CHECKS(
        Confidential.SECRET,
        "(?:HubSignature|Dialog360Signature)\\s*\\.of\\(\\s*\"([^\"]{8,})\"",
        "SecretHeader\\s*\\.of\\(\\s*\"[^\"]*\",\\s*\"([^\"]{8,})\"",
        "\\bverifyToken\\(\\s*\"([^\"]{8,})\""),
    SECRET_OF_A_CONFIGURATION(
        Confidential.SECRET,
        "\"(?:groups\\.|GROUPS_)[\\w.-]+(?i:access.token|api.key|app.secret)\",\\s*\"([^\"]{8,})\""),
    SECRET_IN_PLACE(
        Confidential.SECRET,
        "(?i:token|key|secret|credential|builder)\\(\\s*(?:\"[^\"]*\",\\s*)?\\(\\)\\s*->\\s*\"([^\"]{8,})\"",
        "\\.(?:token|accessToken|apiKey|appSecret)\\(\\s*\"([^\"]{8,})\""),
    TEXT_TO_SEND(
        Confidential.TEXT,
        "TextMessage\\s*\\.of\\(\\s*\"(?!https?:)((?:[^\"\\\\]|\\\\.){10,})\"",
        "\\.captioned\\(\\s*\"((?:[^\"\\\\]|\\\\.){10,})\""),
    NUMBER_OF_A_PERSON(
        Confidential.PHONE_NUMBER,
        // Of so many digits are neither times nor the ids of objects; a limit is nines or noughts.
        "(?<![\\w%.-])(?!9+\\b|10+\\b)([0-9]{11,12})(?!\\w)",
        "\\.of(?:WaId|Input)\\(\\s*\"((?:[ ().+-]*[0-9]){11,12})\""),
    ID_OF_A_PERSON(Confidential.USER_ID, "\\bof(?:UserId|Input)\\(\\s*\"([A-Z.]+[0-9]{8,})\"");

    private final Confidential kind;
    private final List<Pattern> patterns;

    Casting(Confidential kind, String... expressions) {
      this.kind = kind;
      this.patterns = Stream.of(expressions).map(Pattern::compile).toList();
    }
  }

  /** All of them in the source of a test. */
  static List<Played> in(String source) {
    List<Played> all = new ArrayList<>();
    for (Casting casting : Casting.values()) {
      for (Pattern pattern : casting.patterns) {
        Matcher cast = pattern.matcher(source);
        while (cast.find()) {
          all.add(new Played(casting.kind, cast.group(1)));
        }
      }
    }
    return all;
  }

  /** Whether the watch over what tests log would see it. */
  boolean isKnown() {
    return kind.isIn(literal);
  }
}
