package io.groups4j.graph;

import io.groups4j.domain.GroupInviteParameter;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.TemplateHeader;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextHeader;
import io.groups4j.domain.TextParameter;
import io.groups4j.graph.wire.ComponentJson;
import io.groups4j.graph.wire.LanguageJson;
import io.groups4j.graph.wire.MediaJson;
import io.groups4j.graph.wire.ParameterJson;
import io.groups4j.graph.wire.TemplateJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes of a template that is sent what travels. */
final class TemplateMapping {

  private TemplateMapping() {}

  static TemplateJson toWire(TemplateMessage template) {
    List<ComponentJson> components = new ArrayList<>();
    if (template.header() != null) {
      components.add(new ComponentJson("header", List.of(toWire(template.header()))));
    }
    if (!template.body().isEmpty()) {
      components.add(
          new ComponentJson(
              "body", template.body().stream().map(TemplateMapping::toWire).toList()));
    }
    return new TemplateJson(
        template.name(),
        new LanguageJson(template.language()),
        components.isEmpty() ? null : components);
  }

  private static ParameterJson toWire(TemplateHeader header) {
    if (header instanceof TextHeader text) {
      return toWire(text.parameter());
    }
    MediaHeader file = (MediaHeader) header;
    MediaJson media = MessageMapping.media(file.source(), null, file.fileName(), null);
    return new ParameterJson(
        file.kind().name().toLowerCase(Locale.ROOT),
        null,
        null,
        null,
        file.kind() == MediaKind.IMAGE ? media : null,
        file.kind() == MediaKind.VIDEO ? media : null,
        file.kind() == MediaKind.DOCUMENT ? media : null);
  }

  private static ParameterJson toWire(TemplateParameter parameter) {
    if (parameter instanceof GroupInviteParameter invite) {
      return new ParameterJson("group_id", null, null, invite.group().value(), null, null, null);
    }
    TextParameter text = (TextParameter) parameter;
    return new ParameterJson("text", text.name(), text.text(), null, null, null, null);
  }
}
