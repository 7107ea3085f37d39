package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteLinkTest {

  private static final String LINK = "https://chat.whatsapp.com/LfX8Qz3";

  @Test
  void theDocumentedShapeIsTaken() {
    InviteLink link = InviteLink.of(LINK);
    assertEquals(URI.create(LINK), link.value());
    assertEquals("LfX8Qz3", link.linkId());
    assertEquals(link, new InviteLink(URI.create(LINK)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.whatsapp.com/x",
        "ftp://chat.whatsapp.com/x",
        "javascript:alert(1)",
        "//chat.whatsapp.com/x",
        "chat.whatsapp.com/x",
        "/x",
        "",
        "   "
      })
  void everyOtherSchemeIsRefused(String link) {
    assertEquals(
        "invite link refused: its scheme is not https", Refusal.of(() -> InviteLink.of(link)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/x",
        "https://chat.whatsapp.com@evil.example/x",
        "https://chat.whatsapp.com:x@evil.example/x",
        "https://somebody@chat.whatsapp.com/x",
        "https://chat.whatsapp.com:444/x",
        "https://chat.whatsapp.com:443/x",
        "https://chat.whatsapp.com:/x",
        "https://chat.whatsapp.com.evil/x",
        "https://chat.whatsapp.com./x",
        "https://evil.chat.whatsapp.com/x",
        "https://evilchat.whatsapp.com/x",
        "https://wa.me/x",
        "https:///x",
        "https:/x",
        "https:chat.whatsapp.com/x"
      })
  void everyOtherHostPortOrUserIsRefused(String link) {
    assertEquals(
        "invite link refused: its host is not chat.whatsapp.com",
        Refusal.of(() -> InviteLink.of(link)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.whatsapp.com",
        "https://chat.whatsapp.com/",
        "https://chat.whatsapp.com?x",
        "https://chat.whatsapp.com/?x",
        "https://chat.whatsapp.com/#x",
        "https://chat.whatsapp.com//",
        "https://chat.whatsapp.com//x",
        "https://chat.whatsapp.com/x/",
        "https://chat.whatsapp.com/x/y"
      })
  void exactlyOnePathSegmentIsNeeded(String link) {
    assertEquals(
        "invite link refused: it has not exactly one path segment, the link id",
        Refusal.of(() -> InviteLink.of(link)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.whatsapp.com/..",
        "https://chat.whatsapp.com/.",
        "https://chat.whatsapp.com/%2E%2E",
        "https://chat.whatsapp.com/%20",
        "https://chat.whatsapp.com/a%2Fb",
        "https://chat.whatsapp.com/a%0Ab"
      })
  void whatIsNoIdOnceDecodedIsRefused(String link) {
    assertEquals(
        "invite link refused: its path is not a link id", Refusal.of(() -> InviteLink.of(link)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://chat.whatsapp.com/a b", "https://chat.whatsapp.com/%", "::"})
  void whatIsNoUriIsRefused(String link) {
    assertEquals("invite link refused: it is not a URI", Refusal.of(() -> InviteLink.of(link)));
  }

  @Test
  void queryAndFragmentAreKeptAndNoPartOfTheId() {
    InviteLink link = InviteLink.of(LINK + "?mode=ems#top");
    assertEquals(URI.create(LINK + "?mode=ems#top"), link.value());
    assertEquals("LfX8Qz3", link.linkId());
  }

  @Test
  void surroundingSpaceIsRemoved() {
    assertEquals(InviteLink.of(LINK), InviteLink.of(" \t" + LINK + "\n"));
  }

  @Test
  void schemeAndHostMayBeWrittenInAnyCase() {
    InviteLink link = InviteLink.of("HTTPS://Chat.WhatsApp.com/LfX8Qz3");
    assertEquals("LfX8Qz3", link.linkId());
    assertEquals(InviteLink.of(LINK), link);
  }

  @Test
  void theCaseOfTheIdTellsLinksApart() {
    assertNotEquals(InviteLink.of(LINK), InviteLink.of("https://chat.whatsapp.com/lfx8qz3"));
  }

  @Test
  void toStringHidesTheId() {
    assertEquals("InviteLink[https://chat.whatsapp.com/…]", InviteLink.of(LINK).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.whatsapp.com/LfX8Qz3",
        "https://evil.example/LfX8Qz3",
        "https://chat.whatsapp.com/LfX8Qz3/y",
        "https://chat.whatsapp.com/LfX8 Qz3"
      })
  void aRefusalDoesNotRepeatTheLink(String link) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> InviteLink.of(link));
    assertFalse(refused.getMessage().contains("LfX8"), refused::getMessage);
    assertNull(refused.getCause());
    assertEquals(0, refused.getSuppressed().length);
  }

  @Test
  void nullIsNamed() {
    assertEquals("invite link", Refusal.ofNull(() -> InviteLink.of(null)));
    assertEquals("invite link", Refusal.ofNull(() -> new InviteLink(null)));
  }
}
