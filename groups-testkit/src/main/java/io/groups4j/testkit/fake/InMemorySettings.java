package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.GroupSubject;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.port.GroupSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The view of {@link Chats} that is {@link GroupSettings}: as Meta does, in two requests. */
final class InMemorySettings implements GroupSettings {

  private static final String PICTURE = "update group picture";
  private static final String TEXTS = "update group texts";
  private static final String TEXTS_AFTER_PICTURE =
      TEXTS + " (the picture was accepted before; repeating the whole change is harmless)";

  private final Chats chats;
  private final Supplier<Origin> now;
  private final Announcements announcements;
  private final Map<SettingPart, Queue<ProviderError>> failures = new EnumMap<>(SettingPart.class);

  InMemorySettings(Chats chats, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.now = now;
    this.announcements = announcements;
    for (SettingPart part : SettingPart.values()) {
      failures.put(part, new ArrayDeque<>());
    }
  }

  void failNext(SettingPart part, ProviderError error) {
    chats.locked(() -> failures.get(part).add(error));
  }

  @Override
  public List<RequestId> update(GroupId group, GroupSettingsChange change) {
    Objects.requireNonNull(group, "group");
    ProfilePicture picture = Objects.requireNonNull(change, "change").picture();
    List<RequestId> requests = new ArrayList<>();
    if (picture != null) {
      chats.call(() -> chats.writable(group, PICTURE));
      // Before the lock is taken: nobody waits for somebody's disk.
      String digest = digest(picture);
      requests.add(chats.locked(() -> updatePicture(chats.writable(group, PICTURE), digest)));
      announcements.tell();
    }
    if (change.subject() != null || change.description() != null) {
      String attempt = picture == null ? TEXTS : TEXTS_AFTER_PICTURE;
      requests.add(chats.call(() -> updateTexts(chats.writable(group, attempt), change)));
      announcements.tell();
    }
    return List.copyOf(requests);
  }

  private RequestId updatePicture(Chat chat, String digest) {
    return tell(chat, null, null, outcome(SettingPart.PICTURE, digest));
  }

  private RequestId updateTexts(Chat chat, GroupSettingsChange change) {
    GroupSubject subject = change.subject();
    GroupDescription description = change.description();
    SettingOutcome newSubject =
        subject == null ? null : outcome(SettingPart.SUBJECT, subject.value());
    SettingOutcome newDescription =
        description == null ? null : outcome(SettingPart.DESCRIPTION, description.value());
    Profile profile = chat.profile();
    if (subject != null && newSubject.succeeded()) {
      profile = profile.withSubject(subject);
    }
    if (description != null && newDescription.succeeded()) {
      profile = profile.withDescription(description);
    }
    chats.put(chat.withProfile(profile));
    return tell(chat, newSubject, newDescription, null);
  }

  private SettingOutcome outcome(SettingPart part, String value) {
    ProviderError failure = failures.get(part).poll();
    return new SettingOutcome(
        value,
        failure == null,
        failure == null ? List.of() : List.of(failure),
        part == SettingPart.PICTURE ? "image/jpeg" : null);
  }

  /** As a whole it has the errors of its parts, each once. */
  private RequestId tell(
      Chat chat,
      @Nullable SettingOutcome subject,
      @Nullable SettingOutcome description,
      @Nullable SettingOutcome picture) {
    RequestId request = chats.nextRequest();
    List<ProviderError> errors =
        Stream.of(subject, description, picture)
            .filter(Objects::nonNull)
            .flatMap(part -> part.errors().stream())
            .distinct()
            .toList();
    announcements.add(
        new GroupSettingsUpdated(
            now.get(), chat.id(), request, subject, description, picture, errors));
    return request;
  }

  /** SHA-256 in Base64, as WhatsApp writes the digests of media. */
  private static String digest(ProfilePicture picture) {
    try (InputStream in = picture.open()) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          PICTURE + ": it could not be read as it was checked; nothing was changed", unreadable);
    }
  }
}
