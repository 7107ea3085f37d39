package io.groups4j.verification.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.groups4j.verification.project.Classes;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No value shows a number, a person, a link or a text. What a type of tomorrow shows has to be
 * allowed here, or is refused.
 */
class ShownValuesTest {

  private static final Set<String> PACKAGES =
      Set.of("io.groups4j.domain", "io.groups4j.port", "io.groups4j.webhook");

  /** Of things, and not of people. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "BusinessAccountId.value",
          "Cursor.value",
          "GroupId.value",
          "MediaId.value",
          "Origin.accountId",
          "Origin.fingerprint",
          "PhoneNumberId.value",
          "RequestId.value");

  /** SECURITY.md says so: these are for the code of applications, and not for their logs. */
  private static final Set<String> SUBJECTS_AND_DESCRIPTIONS =
      Set.of(
          "Group.description",
          "Group.subject",
          "GroupCreated.subject",
          "GroupCreationFailed.description",
          "GroupCreationFailed.subject",
          "GroupDescription.value",
          "GroupSubject.value",
          "GroupSummary.subject",
          "SettingOutcome.value");

  /** One of a few that a provider documents. */
  private static final Set<String> WORDS =
      Set.of(
          "JoinApprovalMode.value",
          "JoinRequestWithdrawn.reason",
          "JoinRequested.reason",
          "PacingStatus.value",
          "ParticipantJoined.reason",
          "TemplateStatus.value");

  /** What an approved template is called, and how it reads in the provider's library. */
  private static final Set<String> TEMPLATES =
      Set.of(
          "LibraryTemplate.body",
          "LibraryTemplate.category",
          "LibraryTemplate.header",
          "LibraryTemplate.language",
          "LibraryTemplate.name",
          "LibraryTemplate.parameterTypes",
          "TemplateDraft.language",
          "TemplateDraft.libraryTemplate",
          "TemplateDraft.name",
          "TemplateMessage.language",
          "TemplateMessage.name",
          "TextParameter.name");

  /** Others: what a setting is called, a type of file, and values that show themselves. */
  private static final Set<String> OTHERS =
      Set.of(
          "Page.items",
          "Setting.expectation",
          "Setting.key",
          "SettingOutcome.mimeType",
          "Told.value",
          "UnrecognizedEvent.reason",
          "WebhookRequest.method");

  /** Those that are no records and show something, each with a test of its own. */
  private static final Set<String> CLASSES =
      Set.of("Dialog360Signature", "HubSignature", "MediaFile", "ProfilePicture", "SecretHeader");

  @Test
  void noValueShowsMoreThanIsAllowed() {
    Set<String> shown = new TreeSet<>();
    for (Class<?> type : values()) {
      Example example = new Example();
      String text = example.of(type).toString();
      shown.addAll(example.partsIn(text));
      assertTrue(!text.contains("555501"), type::getName);
    }

    Set<String> allowed =
        Stream.of(IDENTIFIERS, SUBJECTS_AND_DESCRIPTIONS, WORDS, TEMPLATES, OTHERS)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(allowed, shown);
  }

  @Test
  void whatIsNoRecordShowsNothingOrIsKnown() {
    Set<String> speaking =
        Classes.published().stream()
            .filter(type -> PACKAGES.contains(type.getPackageName()))
            .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
            // JSON is its text; it stays within the reader, and reaches nobody as an object.
            .filter(type -> !type.isAssignableTo(JsonValue.class))
            .filter(type -> type.tryGetMethod("toString").isPresent())
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(CLASSES), speaking);
  }

  static Set<Class<?>> values() {
    return Classes.published().stream()
        .filter(type -> PACKAGES.contains(type.getPackageName()))
        .filter(JavaClass::isRecord)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::reflect)
        .collect(Collectors.toSet());
  }
}
