package io.groups4j.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form a page of groups is documented in: Meta, "Group management", active groups. */
final class MetaPagesTest {

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void aPageIsReadWithTimesAsTextOrNumber() {
    Page<GroupSummary> page =
        meta.answering(
                """
                {
                  "data": {"groups": [
                    {"id": "G1", "subject": "Book club", "created_at": "1755548877"},
                    {"id": "G2", "subject": "Chess", "created_at": 1755548878},
                    {"id": "G3"},
                    {"subject": "without id"},
                    null
                  ]},
                  "paging": {
                    "cursors": {"after": "A=", "before": "B="},
                    "previous": "https://graph.facebook.com/V/P/groups?limit=10&before=X",
                    "next": "https://graph.facebook.com/V/P/groups?limit=25&after=Y"
                  }
                }
                """)
            .groups()
            .active(PageRequest.first());

    assertEquals(
        new Page<>(
            List.of(
                new GroupSummary(
                    new GroupId("G1"), "Book club", Instant.ofEpochSecond(1_755_548_877)),
                new GroupSummary(new GroupId("G2"), "Chess", Instant.ofEpochSecond(1_755_548_878)),
                new GroupSummary(new GroupId("G3"), null, null)),
            new Cursor("A="),
            new Cursor("B=")),
        page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"groups\":[]},\"paging\":{\"cursors\":{\"after\":\"A\",\"before\":\"B\"}}}",
        "{\"data\":{\"groups\":[]},\"paging\":{}}",
        "{\"data\":{\"groups\":[]},\"paging\":null}",
        "{\"data\":{\"groups\":[]}}",
        "{\"data\":{\"groups\":null}}",
        "{\"data\":{}}",
        "{\"data\":[]}",
        "{\"data\":{\"groups\":[]},\"paging\":{\"previous\":\"https://x/\"}}"
      })
  void withoutANextUrlThePageIsTheLast(String answer) {
    assertTrue(meta.answering(answer).groups().active(PageRequest.first()).isLast());
  }

  @Test
  void oneOddGroupCostsNobodyElse() {
    assertEquals(
        List.of(new GroupId("G1")),
        meta.answering(
                "{\"data\":{\"groups\":[{\"id\":\"..\"},{\"id\":\"a\\u0001\"},{\"id\":\"G1\"}]}}")
            .groups()
            .active()
            .map(GroupSummary::id)
            .toList());
  }

  @Test
  void aNextPageWithoutCursorIsNotMistakenForTheEnd() {
    var groups =
        meta.answering("{\"data\":{\"groups\":[]},\"paging\":{\"next\":\"https://x/\"}}").groups();

    assertThrows(UnreadableResponseException.class, () -> groups.active(PageRequest.first()));
  }

  @Test
  void theWalkFollowsCursorsAndNeverTheUrl() {
    var groups =
        meta.answering(
                Reply.json(
                    200,
                    """
                    {"data": {"groups": [{"id": "G1"}]},
                     "paging": {"cursors": {"after": "A1"}, "next": "http://127.0.0.1:1/steal"}}
                    """),
                Reply.json(200, "{\"data\": {\"groups\": [{\"id\": \"G2\"}]}}"))
            .groups();

    assertEquals(
        List.of(new GroupId("G1"), new GroupId("G2")),
        groups.active().map(GroupSummary::id).toList());
    assertEquals(
        "GET /v25.0/12784358810/groups?limit=1024&after=A1", meta.server.requests().get(1).head());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[{\"id\":\"G\"}]}", "[]"})
  void aListWithoutGroupsIsUnreadable(String answer) {
    var groups = meta.answering(answer).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.active(PageRequest.first()));
  }
}
