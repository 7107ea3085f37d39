package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code /whatsapp_business/attachments/?mid&ext&hash}: a file itself, at the same path for all
 * providers, whose credential it takes.
 */
final class Attachments implements Responder {

  private static final List<String> PATH = List.of("whatsapp_business", "attachments", "");

  private final InMemoryWhatsApp whatsApp;

  Attachments(InMemoryWhatsApp whatsApp) {
    this.whatsApp = whatsApp;
  }

  static boolean areAt(List<String> path) {
    return path.equals(PATH);
  }

  @Override
  public Answer answer(ApiCall call) {
    if (!call.method().equals("GET")) {
      return Answer.unsupported(call.method());
    }
    return whatsApp.fileAt(place(call)).map(Answer::of).orElseGet(Answer::noFile);
  }

  private static URI place(ApiCall call) {
    return URI.create(
        "/"
            + String.join("/", PATH)
            + "?mid="
            + parameter(call, "mid")
            + "&ext="
            + parameter(call, "ext")
            + "&hash="
            + parameter(call, "hash"));
  }

  private static String parameter(ApiCall call, String name) {
    return URLEncoder.encode(call.parameter(name).orElse(""), StandardCharsets.UTF_8);
  }
}
