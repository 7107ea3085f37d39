package io.groups4j.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An approved template with what stands in place of its variables.
 *
 * <pre>{@code
 * TemplateMessage.of("meeting_moved", "en_US")
 *     .with(TemplateParameter.text("Thursday"))
 *     .with(TemplateParameter.text("19:30"));
 * }</pre>
 *
 * <p>Use templates for groups that are used for nothing else: WhatsApp has no metrics per template
 * for them. Meta, "Groups API", overview.
 *
 * @param name the template's name: 1 to {@value #MAX_NAME} lower case letters, digits and
 *     underscores
 * @param language the code of its language, such as {@code en_US}, as it was created
 * @param header what stands in the header; null where it has no variable
 * @param body what stands in the body, in order; empty where it has no variable
 */
public record TemplateMessage(
    String name, String language, @Nullable TemplateHeader header, List<TemplateParameter> body)
    implements GroupMessage {

  /** The longest name, in characters: Meta, "Templates". */
  public static final int MAX_NAME = TemplateName.MAX_LENGTH;

  /**
   * Copies the parameters; refuses a name that no template can have, a blank language, one name for
   * two variables, and named variables beside numbered ones.
   */
  public TemplateMessage {
    TemplateName.check("template name", name);
    Text.identifier("template language", language);
    body = List.copyOf(body);
    checkNames(header, body);
  }

  /** A template without variables. */
  public static TemplateMessage of(String name, String language) {
    return new TemplateMessage(name, language, null, List.of());
  }

  /** The same with one more parameter of its body. */
  public TemplateMessage with(TemplateParameter parameter) {
    List<TemplateParameter> more = new ArrayList<>(body);
    more.add(Objects.requireNonNull(parameter, "parameter"));
    return new TemplateMessage(name, language, header, more);
  }

  /** The same with this header. */
  public TemplateMessage headed(TemplateHeader value) {
    return new TemplateMessage(name, language, Objects.requireNonNull(value, "header"), body);
  }

  private static void checkNames(@Nullable TemplateHeader header, List<TemplateParameter> body) {
    Set<String> names = new HashSet<>();
    boolean numbered = false;
    for (TemplateParameter parameter : body) {
      if (parameter instanceof TextParameter text) {
        if (text.name() == null) {
          numbered = true;
        } else if (!names.add(text.name())) {
          throw new IllegalArgumentException(
              "template has two parameters for the variable " + text.name() + ", one is allowed");
        }
      }
    }
    // A template as a whole has one format, and the variable of its header is one of them.
    if (header instanceof TextHeader text) {
      numbered |= text.parameter().name() == null;
      Stream.ofNullable(text.parameter().name()).forEach(names::add);
    }
    if (numbered && !names.isEmpty()) {
      throw new IllegalArgumentException(
          "template has named and numbered parameters, which are never mixed");
    }
  }
}
