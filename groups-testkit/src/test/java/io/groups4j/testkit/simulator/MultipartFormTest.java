package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is read to the letter, as a provider may read it; a pipe stands for the end of a line. */
class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=b";

  private static Map<String, MultipartForm.Part> read(String type, String form) {
    return MultipartForm.read(new ApiBody(type, form.replace("|", "\r\n").getBytes(ISO_8859_1)));
  }

  @Test
  void partsHaveTheirNamesTypesAndBytes() {
    Map<String, MultipartForm.Part> form =
        read(
            TYPE,
            "--b|Content-Disposition: form-data; name=\"one\"||1|"
                + "--b|content-type: image/jpeg|CONTENT-DISPOSITION: form-data; name=\"two\";"
                + " filename=\"a.jpg\"||\u00ff\u0000\n\n--b --\u00d8|--b--|");

    assertEquals(List.of("one", "two"), new ArrayList<>(form.keySet()));
    assertEquals("1", form.get("one").text());
    assertEquals("", form.get("one").contentType());
    assertEquals("image/jpeg", form.get("two").contentType());
    assertArrayEquals(
        "\u00ff\u0000\n\n--b --\u00d8".getBytes(ISO_8859_1), form.get("two").content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=b",
        "multipart/form-data;boundary=b",
        "Multipart/Form-Data; Boundary=\"b\" "
      })
  void theBoundaryIsInTheHeader(String type) {
    assertEquals(
        "1",
        read(type, "--b|Content-Disposition: form-data; name=\"one\"||1|--b--").get("one").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/mixed; boundary=b",
        "multipart/form-data; charset=utf-8"
      })
  void withoutABoundaryThereIsNoForm(String type) {
    assertThrows(
        BadParameter.class,
        () -> read(type, "--b|Content-Disposition: form-data; name=\"one\"||1|--b--"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b",
        "--b--",
        "--b|",
        "|--b|Content-Disposition: form-data; name=\"one\"||1|--b--",
        "--b|Content-Disposition: form-data; name=\"one\"||1",
        "--b|Content-Disposition: form-data; name=\"one\"||1|--b",
        "--b|Content-Disposition: form-data; name=\"one\"||1|--b-",
        "--b|Content-Disposition: form-data; name=\"one\"||1|--b--x",
        "--b|Content-Disposition: form-data; name=\"one\"||1|--bb--",
        "--b|Content-Disposition: form-data; name=\"one\"|1|--b--",
        "--b|Content-Disposition: form-data; name=\"\"||1|--b--",
        "--b|Content-Disposition: form-data||1|--b--",
        "--b|Content-Disposition: attachment; name=\"one\"||1|--b--",
        "--b|Content-Disposition||1|--b--",
        "--b|Content-Type: text/plain||1|--b--",
        "--b|||1|--b--",
        "--b|Content-Disposition: form-data; name=\"one\"||1|"
            + "--b|Content-Disposition: form-data; name=\"one\"||1|--b--"
      })
  void whatIsNoFormIsRefused(String form) {
    assertThrows(BadParameter.class, () -> read(TYPE, form));
  }

  @Test
  void onlyAFormIsKeptFromWhoeverLooksOn() {
    assertEquals("(a form of 3 bytes)", new ApiBody(TYPE, new byte[3]).shown());
    assertEquals("{}", new ApiBody("application/json", "{}".getBytes(ISO_8859_1)).shown());
    assertEquals("", ApiBody.NONE.shown());
  }
}
