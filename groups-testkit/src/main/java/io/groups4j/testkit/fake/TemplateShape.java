package io.groups4j.testkit.fake;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupInviteParameter;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.TemplateHeader;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextHeader;
import io.groups4j.domain.TextParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template wants in place of its variables.
 *
 * @param header the kind of its header
 * @param body the kind of each variable of its body, in order; by name where they have names, since
 *     then the order says nothing
 */
record TemplateShape(String header, List<String> body) {

  private static final String TEXT = "text";
  private static final String GROUP = "group_id";

  /** A body of so many texts that are numbered, and no header with a variable. */
  static TemplateShape ofTexts(int variables) {
    return new TemplateShape("none", Stream.generate(() -> TEXT).limit(variables).toList());
  }

  /** That of a message which fits. */
  static TemplateShape of(TemplateMessage message) {
    List<String> kinds = message.body().stream().map(TemplateShape::kind).toList();
    boolean named = kinds.stream().anyMatch(kind -> kind.startsWith(TEXT + ":"));
    return new TemplateShape(
        kind(message.header()), named ? kinds.stream().sorted().toList() : kinds);
  }

  /** Refuses a message that does not fit: Meta, "Error codes". */
  void check(TemplateMessage message, String attempt) {
    TemplateShape other = of(message);
    if (other.body.size() != body.size()) {
      throw Refusals.template(
          attempt,
          DocumentedError.TEMPLATE_PARAMETER_COUNT,
          "Number of parameters does not match the expected number of params",
          "body: number of parameters ("
              + other.body.size()
              + ") does not match the expected number ("
              + body.size()
              + ")");
    }
    if (!other.equals(this)) {
      throw Refusals.template(
          attempt,
          DocumentedError.TEMPLATE_PARAMETER_FORMAT,
          "Parameter format does not match format in the created template",
          "expected header " + header + " and body " + body + ", in place of " + other);
    }
  }

  private static String kind(TemplateParameter parameter) {
    return parameter instanceof GroupInviteParameter ? GROUP : kind((TextParameter) parameter);
  }

  private static String kind(TextParameter text) {
    return text.name() == null ? TEXT : TEXT + ":" + text.name();
  }

  private static String kind(@Nullable TemplateHeader header) {
    if (header instanceof TextHeader text) {
      return kind(text.parameter());
    }
    return header instanceof MediaHeader file
        ? file.kind().name().toLowerCase(Locale.ROOT)
        : "none";
  }

  @Override
  public String toString() {
    return "header " + header + " and body " + body;
  }
}
