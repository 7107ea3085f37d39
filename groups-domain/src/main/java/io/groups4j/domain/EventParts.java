package io.groups4j.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What events have in common: keys, digests, names of requests, reasons of a failure. */
final class EventParts {

  private EventParts() {}

  /** Joins the parts so that no two lists of parts give the same key. */
  static String deliveryKey(String kind, String... parts) {
    // No stream: every event of every webhook needs a key.
    String[] all = new String[parts.length + 1];
    all[0] = kind;
    for (int i = 0; i < parts.length; i++) {
      all[i + 1] = escaped(parts[i]);
    }
    return String.join("|", all);
  }

  private static String escaped(String part) {
    return part.replace("%", "%25").replace("|", "%7C");
  }

  /** Made of everything that identifies the person: two people are never taken for one. */
  static String personKey(String kind, Origin origin, GroupId group, Participant participant) {
    ParticipantId id = participant.id();
    // The key of the name within the key, both at once: escaping the one for the other takes longer
    // than everything else here.
    return kind
        + "|"
        + escaped(group.value())
        + "|p%7C"
        + escapedTwice(id.userId())
        + "%7C"
        + escapedTwice(id.waId())
        + "%7C"
        + escapedTwice(id.input())
        + "|"
        + escaped(origin.timeInKeys());
  }

  private static String escapedTwice(@Nullable String value) {
    return escaped(escaped(text(value)));
  }

  /** The same for the same people in any order. */
  static String keyOf(List<Participant> people) {
    return people.stream()
        .map(Participant::id)
        .map(EventParts::nameKey)
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** Tells any two ways to name somebody apart. */
  static String nameKey(ParticipantId id) {
    return deliveryKey("p", text(id.userId()), text(id.waId()), text(id.input()));
  }

  /**
   * Made of number, message, status and person: two people's receipts are never taken for one.
   *
   * <p>Of a person only one identity counts, or the key would change when another is told besides.
   * It is the WhatsApp id because that was there first: user ids have joined it in 2026. Where
   * nobody is named, two failures can be two people's, whom their error codes alone tell apart.
   */
  static String statusKey(
      String kind,
      Origin origin,
      MessageId message,
      MessageStatus status,
      @Nullable ParticipantId person,
      List<ProviderError> errors) {
    PhoneNumberId number = origin.phoneNumberId();
    return deliveryKey(
        kind,
        number == null ? "" : number.value(),
        message.value(),
        status.value(),
        person == null ? codes(errors) : leading(person));
  }

  /** The same in any order; empty where there are none. */
  private static String codes(List<ProviderError> errors) {
    return errors.stream()
        .map(ProviderError::code)
        .sorted()
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static String leading(ParticipantId person) {
    if (person.waId() != null) {
      return "wa_id " + Text.canonicalPerson(person.waId());
    }
    return person.userId() != null
        ? "user_id " + Text.canonicalPerson(person.userId())
        : "input " + Text.canonicalPerson(text(person.input()));
  }

  /** The request, which needs no time, or else the time. No request can pass for a time. */
  static String requestOrTime(@Nullable RequestId request, Origin origin) {
    return request == null ? "at " + origin.timeInKeys() : "for " + request.value();
  }

  static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Both names of a request, the provider's own and what stands in for it. */
  static Set<RequestId> namesOf(@Nullable RequestId request, RequestId standIn) {
    return request == null || request.equals(standIn) ? Set.of(standIn) : Set.of(request, standIn);
  }

  static void checkUnreadable(int unreadable) {
    if (unreadable < 0) {
      throw new IllegalArgumentException("unreadable is " + unreadable + ", at least 0 is needed");
    }
  }

  static List<ProviderError> reasons(List<ProviderError> errors) {
    List<ProviderError> copy = List.copyOf(Objects.requireNonNull(errors, "errors"));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("errors is empty, a failure has at least one reason");
    }
    return copy;
  }
}
