package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"error\":{}}, true",
        "{\"errors\":[]}, true",
        "{\"success\":false}, true",
        "{\"meta\":{\"developer_message\":\"no\"}}, true",
        "{\"id\":\"g\"}, false",
        "{\"subject\":\"no error and no success\"}, false",
        "{\"m\", false"
      })
  void onlyWhatNamesAnOutcomeIsReadForOne(String body, boolean expected) {
    Answer answer = new Answer(200, null, List.of(), body.getBytes(StandardCharsets.UTF_8));

    assertEquals(expected, answer.mayHoldAnError());
  }
}
