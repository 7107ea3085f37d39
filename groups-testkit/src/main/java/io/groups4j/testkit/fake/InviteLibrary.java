package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates that WhatsApp has written to invite people to groups.
 *
 * <p>What they are called and say is not in any document, but for one name: 360dialog, "Group
 * Management".
 */
final class InviteLibrary {

  private static final String PLAIN = "group_invite_link";
  private static final String WITH_NAME = "group_invite_link_with_name";
  private static final String WITH_BUTTON = "group_invite_link_with_button";

  /** What it says in each language, before and behind the name of the person. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "de", List.of("Hallo", "hier ist der Link zu unserer Gruppe:"),
          "en", List.of("Hello", "here is the link to our group:"),
          "en_US", List.of("Hi", "here is the link to our group:"),
          "es", List.of("Hola", "este es el enlace a nuestro grupo:"),
          "fr", List.of("Bonjour", "voici le lien vers notre groupe :"),
          "pt_BR", List.of("Olá", "este é o link do nosso grupo:"));

  private InviteLibrary() {}

  /** Empty for a language that nothing is written in. */
  static List<LibraryTemplate> in(String language) {
    List<String> words = WORDS.get(language);
    if (words == null) {
      return List.of();
    }
    String plain = words.get(0) + ", " + words.get(1) + " {{1}}";
    String named = words.get(0) + " {{1}}, " + words.get(1) + " {{2}}";
    // First the one that cannot be copied: the real library is in no order that helps.
    return List.of(
        entry(WITH_BUTTON, language, plain, List.of("GROUP_ID"), true),
        entry(PLAIN, language, plain, List.of("GROUP_ID"), false),
        entry(WITH_NAME, language, named, List.of("TEXT", "GROUP_ID"), false));
  }

  static Optional<LibraryTemplate> find(String name, String language) {
    return in(language).stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** What a copy wants in place of its variables. */
  static TemplateShape shape(LibraryTemplate entry) {
    TemplateMessage fitting = TemplateMessage.of("fitting", "en");
    for (String type : entry.parameterTypes()) {
      fitting =
          fitting.with(
              type.equals("TEXT")
                  ? TemplateParameter.text("Ana")
                  : TemplateParameter.invite(new GroupId("any")));
    }
    return TemplateShape.of(fitting);
  }

  private static LibraryTemplate entry(
      String name, String language, String body, List<String> types, boolean hasButtons) {
    return new LibraryTemplate(name, language, "UTILITY", null, body, types, hasButtons);
  }
}
