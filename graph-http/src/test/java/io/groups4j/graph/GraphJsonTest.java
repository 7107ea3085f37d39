package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.graph.wire.GroupJson;
import io.groups4j.graph.wire.GroupPageJson;
import io.groups4j.graph.wire.ParticipantJson;
import io.groups4j.port.UnreadableResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphJsonTest {

  private static final GraphJson JSON = new GraphJson();

  @Test
  void scalarsAreTextsWhetherQuotedOrNot() {
    GroupJson quoted =
        group("{'suspended':'true','creation_timestamp':'175','total_participant_count':'5'}");
    GroupJson bare =
        group("{'suspended':true,'creation_timestamp':175,'total_participant_count':5}");

    assertEquals(quoted, bare);
    assertEquals("true", bare.suspended());
    assertEquals("false", group("{'suspended':false}").suspended());
    assertEquals("175", bare.creationTimestamp());
  }

  @Test
  void whatIsNullOrMissingIsNull() {
    assertEquals(group("{}"), group("{'id':null,'participants':null}"));
    assertNull(group("{}").participants());
  }

  @Test
  void unknownMembersAreSkippedWhateverTheyHold() {
    GroupJson group =
        group(
            "{'a':{'id':'no','b':[{}]},'c':[1,[{'id':'no'}],{}],'d':null,'e':1.5,'f':true,"
                + "'id':'yes','g':'no'}");

    assertEquals("yes", group.id());
  }

  @Test
  void aMarkBeforeTheTextIsNoPartOfIt() {
    byte[] marked = "\uFEFF{\"id\":\"g\"}".getBytes(StandardCharsets.UTF_8);

    assertEquals("g", JSON.read(marked, GroupJson.class, "find group").id());
    assertEquals("g", JSON.object(marked).orElseThrow().getString("id"));
  }

  @Test
  void theLastOfTwoOfTheSameNameCounts() {
    assertEquals("two", group("{'id':'one','id':'two'}").id());
  }

  @Test
  void listsKeepTheirOrderAndTheirGaps() {
    assertEquals(
        Arrays.asList(
            new ParticipantJson("1", null, null, null),
            null,
            new ParticipantJson(null, "US.2", null, "ben")),
        group("{'participants':[{'wa_id':1},null,{'user_id':'US.2','username':'ben'}]}")
            .participants());
    assertEquals(List.of(), group("{'participants':[]}").participants());
  }

  @Test
  void recordsInRecordsAreReadAsDeepAsTheyGo() {
    GroupPageJson page =
        read(
            "{'data':{'groups':[{'id':'g'}]},'paging':{'cursors':{'after':'a'},'next':'n'}}",
            GroupPageJson.class);

    assertEquals("g", page.data().groups().get(0).id());
    assertEquals("a", page.paging().cursors().after());
  }

  @Test
  void aTextIsReadWithItsEscapesAndBeyondAscii() {
    assertEquals(
        "\u00fc\n\"\ud83d\ude00", group("{'subject':'\u00fc\\n\\\"\\ud83d\\ude00'}").subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "42",
        "'text'",
        "[]",
        "[{'id':'a'}]",
        "{'id':{}}",
        "{'id':['a']}",
        "{'participants':{}}",
        "{'participants':'none'}",
        "{'participants':[[]]}",
        "{'participants':['ana']}",
        "{'id' 'a'}",
        "{'id':}",
        "{'id':'a',}",
        "{id:'a'}",
        "{'id':'a'",
        "<html>"
      })
  void whatIsNotTheDocumentedShapeIsUnreadableAndNotRepeated(String json) {
    UnreadableResponseException unreadable =
        assertThrows(UnreadableResponseException.class, () -> group(json));

    assertFalse(unreadable.getMessage().contains("ana"));
    assertNull(unreadable.getCause());
  }

  private static GroupJson group(String json) {
    return read(json, GroupJson.class);
  }

  private static <T> T read(String json, Class<T> type) {
    return JSON.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type, "find group");
  }
}
