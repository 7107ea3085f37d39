package io.groups4j.testkit.fake;

import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupsException;
import java.util.Objects;

/**
 * What goes wrong next in an {@link InMemoryWhatsApp}.
 *
 * <pre>{@code
 * whatsApp.failNext().call(new ThrottledException("busy", null, Duration.ofSeconds(5)));
 * whatsApp.failNext().creation(ProviderError.of(131214, "(#131214) Try again later"));
 * }</pre>
 *
 * <p>Each method is for the next one of its kind; called twice, it is for the next two. Safe for
 * use by several threads.
 */
public final class InMemoryFailures {

  private final Chats chats;
  private final InMemoryParticipants participants;
  private final InMemorySettings settings;
  private final Outbox outbox;

  InMemoryFailures(
      Chats chats, InMemoryParticipants participants, InMemorySettings settings, Outbox outbox) {
    this.chats = chats;
    this.participants = participants;
    this.settings = settings;
    this.outbox = outbox;
  }

  /**
   * Has the next call of any port throw this, and do nothing.
   *
   * <p>A walk over pages makes a call for each page, and a change of a picture and of texts makes
   * two, the picture's first. What people and WhatsApp do is no call. Over HTTP use {@code
   * GroupsSimulator.failNext}, which answers as documented.
   */
  public void call(GroupsException failure) {
    chats.failNextCall(Objects.requireNonNull(failure, "failure"));
  }

  /**
   * Accepts the next creation and then lets it end in a {@link
   * io.groups4j.domain.GroupCreationFailed}.
   *
   * @param error what the event says
   */
  public void creation(ProviderError error) {
    chats.failNextCreation(Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next deletion and then lets it end in a {@link
   * io.groups4j.domain.GroupDeletionFailed}; the group stays.
   *
   * @param error what the event says
   */
  public void deletion(ProviderError error) {
    chats.failNextDeletion(Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next removal and then lets it end in a {@link
   * io.groups4j.domain.ParticipantsRemoved} that removed nobody.
   *
   * @param error what the event says of the request as a whole
   */
  public void removal(ProviderError error) {
    participants.failNext(Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next change of this setting and then lets it fail in its {@link
   * io.groups4j.domain.GroupSettingsUpdated}; what else that change is about is not kept from
   * succeeding.
   *
   * @param error what the event says of the setting, and of the change as a whole
   */
  public void update(SettingPart part, ProviderError error) {
    settings.failNext(Objects.requireNonNull(part, "part"), Objects.requireNonNull(error, "error"));
  }

  /**
   * Accepts the next message and then lets it fail, which is told as its status; nobody gets it.
   *
   * @param error what the status says
   */
  public void message(ProviderError error) {
    Objects.requireNonNull(error, "error");
    chats.locked(
        () -> {
          outbox.failNext(error);
          return error;
        });
  }
}
