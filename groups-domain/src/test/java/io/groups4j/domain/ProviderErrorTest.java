package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderErrorTest {

  @Test
  void aDocumentedCodeBringsMeaningAndAdvice() {
    ProviderError error = ProviderError.of(131041, "(#131041) Group unknown");
    assertEquals(Optional.of(DocumentedError.GROUP_UNKNOWN), error.documented());
    assertEquals(
        "code 131041, group unknown: (#131041) Group unknown (forget the group)", error.toString());
  }

  @Test
  void anUndocumentedCodeIsCarriedUnharmed() {
    ProviderError error = ProviderError.of(999_999, "Something new");
    assertEquals(999_999, error.code());
    assertEquals(Optional.empty(), error.documented());
    assertEquals("code 999999: Something new", error.toString());
  }

  @Test
  void withoutACodeNothingIsMadeUp() {
    ProviderError error = ProviderError.of(ProviderError.NO_CODE, "Not found");
    assertEquals(Optional.empty(), error.documented());
    assertEquals("no code: Not found", error.toString());
  }

  @Test
  void codeZeroIsACodeAndNotTheLackOfOne() {
    assertEquals(
        Optional.of(DocumentedError.AUTHENTICATION_FAILED), ProviderError.of(0, "").documented());
    assertEquals(
        "code 0, authentication failed (renew the access token)",
        ProviderError.of(0, " ").toString());
  }

  @Test
  void theMostExactTextIsShown() {
    assertEquals(
        "code 7: details",
        new ProviderError(7, "title", "message", "details", false, "").toString());
    assertEquals(
        "code 7: message", new ProviderError(7, "title", "message", " ", false, "").toString());
    assertEquals("code 7: title", new ProviderError(7, "title", "", "", false, "").toString());
    assertEquals("code 7", new ProviderError(7, " ", "", "", false, "trace").toString());
  }

  @Test
  void itIsOneLineWhateverTheProviderWrites() {
    String line =
        ProviderError.of(7, " first\r\nsecond\u0085third\u2028\u001b[31mfourth ").toString();
    assertEquals("code 7: first second third [31mfourth", line);
  }

  @Test
  void aTextTooLongForALogIsCut() {
    String line = ProviderError.of(7, "no😀".repeat(1_000_000)).toString();
    assertTrue(line.length() < 1_000, () -> line.length() + " characters");
    assertTrue(line.endsWith("…"), line);
    assertFalse(line.contains("\ud83d…"), "cut through an emoji");
  }

  @Test
  void howEverItIsShownTheTextsStayAsTheyCame() {
    ProviderError error =
        new ProviderError(7, "a\nb", "+49 151 12345678", "x".repeat(5_000), true, "AbC");
    assertEquals("a\nb", error.title());
    assertEquals("+49 151 12345678", error.message());
    assertEquals(5_000, error.details().length());
    assertTrue(error.isTransient());
    assertEquals("AbC", error.traceId());
  }

  @Test
  void nullIsNamed() {
    assertEquals("title", Refusal.ofNull(() -> new ProviderError(1, null, "", "", false, "")));
    assertEquals("message", Refusal.ofNull(() -> new ProviderError(1, "", null, "", false, "")));
    assertEquals("details", Refusal.ofNull(() -> new ProviderError(1, "", "", null, false, "")));
    assertEquals("traceId", Refusal.ofNull(() -> new ProviderError(1, "", "", "", false, null)));
  }
}
