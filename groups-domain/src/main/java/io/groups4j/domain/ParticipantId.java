package io.groups4j.domain;

import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom WhatsApp means by a participant: by WhatsApp id, by business-scoped user id, by what the
 * application itself had called them, or by several of these.
 *
 * <p>A participant is not a phone number. Since 2026 the WhatsApp id, whose digits are one, is left
 * out for people with a username whose number the business may not see, and the business-scoped
 * user id (such as {@code US.1349…}) is there instead: Meta, "Business-scoped user IDs". All of
 * them are personal data, and {@link #toString()} shows none.
 *
 * <p>Equal are two that know the same identities, so that equality is safe in maps; {@link
 * #isSameAs} tells whether two that know different ones mean the same person. Key people by {@link
 * #userId()} where it is there and by {@link #waId()} otherwise, and keep both beside your own key:
 * a person is first known by one and later by the other.
 *
 * @param waId the WhatsApp id; null when the provider does not say
 * @param userId the business-scoped user id; null when the provider does not say
 * @param input what the application's request had called them; null when the provider does not
 *     repeat it
 */
public record ParticipantId(
    @Nullable String waId, @Nullable String userId, @Nullable String input) {

  /** Takes blank for absent, and refuses a participant that nothing identifies. */
  public ParticipantId {
    waId = Text.blankToNull(waId);
    userId = Text.blankToNull(userId);
    input = Text.blankToNull(input);
    if (waId == null && userId == null && input == null) {
      throw new IllegalArgumentException(
          "participant has neither a WhatsApp id nor a user id nor an input, one is needed");
    }
  }

  /** A participant as the provider names them by itself. */
  public ParticipantId(@Nullable String waId, @Nullable String userId) {
    this(waId, userId, null);
  }

  /** A participant known by WhatsApp id alone. */
  public static ParticipantId ofWaId(String waId) {
    return new ParticipantId(waId, null, null);
  }

  /** A participant known by business-scoped user id alone. */
  public static ParticipantId ofUserId(String userId) {
    return new ParticipantId(null, userId, null);
  }

  /**
   * A participant known only as a request had called them, or is going to: by phone number or by
   * business-scoped user id.
   *
   * <p>Write a number internationally, with {@code +} and country code; hyphens, brackets and
   * spaces are allowed. Where the {@code +} is missing, WhatsApp puts the country code of the
   * business in front: Meta, "Sending messages". This library does not know that code, so such a
   * national spelling is not recognised as the same person's international number, neither by
   * {@link #isSameAs} nor where a {@link ParticipantBatch} looks for somebody named twice.
   */
  public static ParticipantId ofInput(String input) {
    return new ParticipantId(null, null, input);
  }

  /**
   * Whether both surely mean the same person, which is when they share an identity.
   *
   * <p>False can mean that nothing is known: one may have the number, and the other the user id. An
   * input counts as user id or, by its digits, as WhatsApp id.
   */
  public boolean isSameAs(ParticipantId other) {
    return identities().anyMatch(mine -> other.identities().anyMatch(mine::equals));
  }

  /**
   * What a request calls them: the WhatsApp id if it is known, otherwise the user id, otherwise the
   * input. Personal data like all of these.
   */
  public String address() {
    return waId != null ? waId : userId != null ? userId : Objects.requireNonNull(input);
  }

  /**
   * Whether {@link #address()} is a business-scoped user id, and no number or WhatsApp id. An input
   * is one if it is written like one: {@code US.1349…}.
   */
  public boolean isAddressedByUserId() {
    return waId == null && (userId != null || Text.isUserId(address()));
  }

  /**
   * Refuses somebody whom no request can call by {@link #address()}.
   *
   * @param field what the message calls them, which may be logged
   * @throws IllegalArgumentException if the address is a WhatsApp id and not digits, a plus in
   *     front aside; if it is an input that is written neither like a phone number nor like a
   *     business-scoped user id; if it has control characters
   */
  public void checkAddress(String field) {
    String address = Text.identifier(field, address());
    if (waId != null && !Text.isWaId(waId)) {
      throw new IllegalArgumentException(
          field
              + " has a WhatsApp id that is not made of digits; a phone number that is written"
              + " otherwise is an input");
    }
    if (waId == null && userId == null && !Text.isPhoneNumber(address) && !Text.isUserId(address)) {
      throw new IllegalArgumentException(
          field
              + " has an input that is neither a phone number, made of digits, +, -, brackets and"
              + " spaces, nor a business-scoped user id such as US.1349");
    }
  }

  private Stream<String> identities() {
    return Stream.of(userId, waId, input).filter(Objects::nonNull).map(Text::canonicalPerson);
  }

  /** Shows which identities are known, and not what they are. */
  @Override
  public String toString() {
    StringJoiner known = new StringJoiner(", ", "ParticipantId[", "]");
    show(known, "waId", waId);
    show(known, "userId", userId);
    show(known, "input", input);
    return known.toString();
  }

  private static void show(StringJoiner known, String name, @Nullable String value) {
    if (value != null) {
      known.add(name);
    }
  }
}
