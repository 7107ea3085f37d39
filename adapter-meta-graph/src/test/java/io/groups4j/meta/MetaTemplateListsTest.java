package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.port.Invitations;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of the lists of templates, and how far they are read. */
final class MetaTemplateListsTest {

  private static final int MOST_PAGES = 500;

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private Invitations invitations(Reply... replies) {
    meta.server.answers(replies);
    return MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
        .accountId("102290129340398")
        .baseUri(meta.server.uri())
        .policy(PATIENT)
        .build()
        .invitations();
  }

  static Stream<Consumer<Invitations>> lists() {
    return Stream.of(of -> of.library("en"), of -> of.reviews("join_us"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListThatAlwaysHasMoreIsNotReadForEver(Consumer<Invitations> list) {
    Invitations invitations =
        invitations(
            IntStream.rangeClosed(0, MOST_PAGES)
                .mapToObj(
                    page ->
                        Reply.json(
                            200,
                            "{\"data\": [], \"paging\": {\"next\": \"x\","
                                + " \"cursors\": {\"after\": \"%d\"}}}".formatted(page)))
                .toArray(Reply[]::new));

    assertThrows(UnreadableResponseException.class, () -> list.accept(invitations));
    assertEquals(MOST_PAGES, meta.server.requests().size());
  }

  @Test
  void whatNoTemplateCanHaveIsRefusedAndNothingIsSent() {
    Invitations invitations = invitations();

    assertEquals(
        "templateName has other characters than lower case letters, digits and underscores",
        assertThrows(IllegalArgumentException.class, () -> invitations.reviews("a b"))
            .getMessage());
    assertEquals(
        "language is blank, at least one character is needed",
        assertThrows(IllegalArgumentException.class, () -> invitations.library(" ")).getMessage());
    assertEquals(List.of(), meta.server.requests());
  }
}
