package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

  private final Paths paths =
      new Paths(
          List.of(
              Paths.at("groups", says("all")),
              Paths.below("groups", says("one")),
              Paths.at("v1/configs/templates", says("templates")),
              Paths.at("*", says("any"))));

  private static Responder says(String name) {
    return call -> Answer.own(200, name);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "groups, all",
    "groups/G, one",
    "groups/G/invite_link, one",
    "groups/, one",
    "v1/configs/templates, templates",
    "groupsome, any",
  })
  void theFirstPlaceThatFitsAnswers(String path, String expected) {
    Responder found = paths.find(segments(path)).orElseThrow();

    ApiCall any = new ApiCall("GET", List.of(), Map.of(), ApiBody.NONE);
    assertEquals(expected, found.answer(any).body().getString("error"));
  }

  @ParameterizedTest
  @CsvSource({"v1/configs", "v1/configs/templates/x", "another/path", "''"})
  void whatFitsNoPlaceIsNotFound(String path) {
    assertTrue(paths.find(segments(path)).isEmpty());
  }

  @Test
  void aPathBeginsLikeAPlaceByAWholeWord() {
    assertTrue(paths.beginLike(segments("v1/x")));
    assertTrue(paths.beginLike(segments("groups/x/y")));
    assertFalse(paths.beginLike(segments("groupsome")));
    assertFalse(paths.beginLike(segments("x")));
  }
}
