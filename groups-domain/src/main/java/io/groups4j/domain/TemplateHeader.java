package io.groups4j.domain;

/** What stands in place of the variable in the header of a template. */
public sealed interface TemplateHeader permits TextHeader, MediaHeader {

  /** A text, for a header whose variable is numbered. */
  static TemplateHeader text(String text) {
    return new TextHeader(new TextParameter(null, text));
  }

  /** A text, for a header whose variable has this name. */
  static TemplateHeader text(String name, String text) {
    return new TextHeader(new TextParameter(name, text));
  }

  /** A picture, a film or a document: {@link MediaHeader}. */
  static TemplateHeader media(MediaKind kind, MediaSource source) {
    return new MediaHeader(kind, source, null);
  }
}
