package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every opaque identifier has in common: any text, but not just anything. */
class IdentifiersTest {

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("group id", text -> new GroupId(text).value()),
        kind("phone number id", text -> new PhoneNumberId(text).value()),
        kind("request id", text -> new RequestId(text).value()),
        kind("join request id", text -> new JoinRequestId(text).value()),
        kind("message id", text -> new MessageId(text).value()),
        kind("media id", text -> new MediaId(text).value()),
        kind("cursor", text -> new Cursor(text).value()),
        kind("join approval mode", text -> new JoinApprovalMode(text).value()));
  }

  private static Arguments kind(String field, Function<String, String> identifier) {
    return arguments(field, identifier);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void blankIsRefused(String field, Function<String, String> identifier) {
    for (String blank : List.of("", " ", "\t", "\n", "\u2003")) {
      assertEquals(
          field + " is blank, at least one character is needed",
          Refusal.of(() -> identifier.apply(blank)));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void controlCharactersAreRefused(String field, Function<String, String> identifier) {
    for (char control : new char[] {0, '\n', '\r', '\t', 0x1b, 0x1f, 0x7f, 0x85, 0x9f}) {
      assertEquals(
          field + " has a control character at index 2, none is allowed",
          Refusal.of(() -> identifier.apply("ab" + control + "c")));
    }
    assertEquals(
        field + " has a control character at index 0, none is allowed",
        Refusal.of(() -> identifier.apply("\nab")));
    assertEquals(
        field + " has a control character at index 3, none is allowed",
        Refusal.of(() -> identifier.apply("abc\n")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void halvesOfSurrogatePairsAreRefused(String field, Function<String, String> identifier) {
    for (String broken : List.of("\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d")) {
      assertEquals(
          field + " has half a surrogate pair, none is allowed",
          Refusal.of(() -> identifier.apply(broken)));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everythingElseIsKeptAsItCame(String field, Function<String, String> identifier) {
    for (String text :
        List.of(
            "x",
            " x ",
            "../x",
            "...",
            "./",
            "a/b?c",
            "a%2Fb#d&e=f",
            "120363@g.us",
            "Y2FwaV9ncm91cDo=ZD",
            "é😀",
            "wamid.HBgL>",
            "x".repeat(10_000))) {
      assertEquals(text, identifier.apply(text), field);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nullIsNamed(String field, Function<String, String> identifier) {
    assertEquals(field, Refusal.ofNull(() -> identifier.apply(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void whatAPathTakesForADirectionNamesNoGroupNoNumberAndNoFile(String direction) {
    assertEquals(
        "group id is \"" + direction + "\", which is a direction in a path and not an identifier",
        Refusal.of(() -> new GroupId(direction)));
    assertEquals(
        "phone number id is \""
            + direction
            + "\", which is a direction in a path and not an identifier",
        Refusal.of(() -> new PhoneNumberId(direction)));
    assertEquals(
        "media id is \"" + direction + "\", which is a direction in a path and not an identifier",
        Refusal.of(() -> new MediaId(direction)));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void whatIsNeverPartOfAPathMayBeDots(String dots) {
    assertEquals(dots, new RequestId(dots).value());
    assertEquals(dots, new Cursor(dots).value());
  }

  @Test
  void theIdOfAMessageIsNotShownForItHoldsANumber() {
    assertEquals("MessageId[…]", new MessageId("wamid.HBgLNDE3").toString());
  }

  @Test
  void theStandInForADeletionIsMadeOfTheGroup() {
    RequestId standIn = RequestId.ofDeleting(new GroupId("g1"));
    assertEquals(standIn, RequestId.ofDeleting(new GroupId("g1")));
    assertNotEquals(standIn, RequestId.ofDeleting(new GroupId("g2")));
    assertNotEquals(standIn, new RequestId("g1"));
  }

  @Test
  void theStandInForARemovalIsMadeOfTheGroupAndOfNothingElse() {
    RequestId standIn = RequestId.ofRemoving(new GroupId("g1"));
    assertEquals(standIn, RequestId.ofRemoving(new GroupId("g1")));
    assertNotEquals(standIn, RequestId.ofRemoving(new GroupId("g2")));
    assertNotEquals(standIn, RequestId.ofDeleting(new GroupId("g1")));
    assertNotEquals(standIn, new RequestId("g1"));
  }

  @Test
  void theStandInsForChangesAreMadeOfTheGroupAndOfWhatChanges() {
    GroupId group = new GroupId("g1");
    RequestId texts = RequestId.ofUpdatingTexts(group);
    RequestId picture = RequestId.ofUpdatingPicture(group);
    assertEquals(texts, RequestId.ofUpdatingTexts(new GroupId("g1")));
    assertEquals(picture, RequestId.ofUpdatingPicture(new GroupId("g1")));
    assertNotEquals(texts, picture);
    assertNotEquals(texts, RequestId.ofUpdatingTexts(new GroupId("g2")));
    assertNotEquals(picture, RequestId.ofUpdatingPicture(new GroupId("g2")));
    assertNotEquals(texts, RequestId.ofDeleting(group));
  }
}
