package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Invitations;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Reply;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of the lists of templates, and how far those and other lists are read. */
final class MetaTemplateListsTest {

  private static final int MOST_PAGES = 500;

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private WhatsAppGroups connection(CallPolicy policy, Stream<Reply> replies) {
    meta.server.answers(replies.toArray(Reply[]::new));
    return MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
        .accountId("102290129340398")
        .baseUri(meta.server.uri())
        .policy(policy)
        .build();
  }

  /** Every list that is read to its end, whose pages all look like {@link #page}. */
  static Stream<Consumer<WhatsAppGroups>> lists() {
    AnalyticsPeriod day = new AnalyticsPeriod(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));
    return Stream.of(
        of -> of.invitations().library("en"),
        of -> of.invitations().reviews("join_us"),
        of -> of.analytics().group(GroupAnalyticsQuery.of(GROUP, day)));
  }

  /** One that has a next page. */
  static Reply page(int number) {
    return Reply.json(
        200,
        "{\"data\": [], \"paging\": {\"next\": \"x\", \"cursors\": {\"after\": \"%d\"}}}"
            .formatted(number));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListThatAlwaysHasMoreIsNotReadForEver(Consumer<WhatsAppGroups> list) {
    WhatsAppGroups connection =
        connection(
            PATIENT, IntStream.rangeClosed(0, MOST_PAGES).mapToObj(MetaTemplateListsTest::page));

    assertThrows(UnreadableResponseException.class, () -> list.accept(connection));
    assertEquals(MOST_PAGES, meta.server.requests().size());
  }

  private static Reply ofLength(int length, String json) {
    return Reply.json(200, json + " ".repeat(length - json.length()));
  }

  private static Reply first(int length) {
    return ofLength(
        length, "{\"data\": [], \"paging\": {\"next\": \"x\", \"cursors\": {\"after\": \"2\"}}}");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void allPagesTogetherAreAsLongAsOneAnswerMayBe(Consumer<WhatsAppGroups> list) {
    CallPolicy policy = PATIENT.withMaxAnswerBytes(1000);
    Reply last = ofLength(500, "{\"data\": []}");

    list.accept(connection(policy, Stream.of(first(500), last)));
    WhatsAppGroups connection = connection(policy, Stream.of(first(501), last));
    String message =
        assertThrows(UnreadableResponseException.class, () -> list.accept(connection)).getMessage();
    assertTrue(
        message.endsWith(
            ": the pages of the list are longer than 1000 bytes together and were not read"
                + " further"),
        message);
    assertEquals(4, meta.server.requests().size());
  }

  @Test
  void whatNoTemplateCanHaveIsRefusedAndNothingIsSent() {
    Invitations invitations = connection(PATIENT, Stream.of()).invitations();

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
