package io.groups4j.graph;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.LinkedMedia;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.domain.UploadedMedia;
import io.groups4j.domain.VideoMessage;
import io.groups4j.graph.wire.ContextJson;
import io.groups4j.graph.wire.MediaJson;
import io.groups4j.graph.wire.MessageJson;
import io.groups4j.graph.wire.PinJson;
import io.groups4j.graph.wire.TextJson;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of messages what travels. */
final class MessageMapping {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /**
   * What stands around a message.
   *
   * @param recipientType null for a person, which is what providers take it for
   */
  private record Envelope(
      @Nullable String recipientType,
      @Nullable String to,
      @Nullable String recipient,
      @Nullable MessageId replyTo,
      @Nullable String reference) {

    static Envelope toGroup(
        GroupId group, @Nullable MessageId replyTo, @Nullable String reference) {
      return new Envelope("group", group.value(), null, replyTo, reference);
    }
  }

  private MessageMapping() {}

  static MessageJson toWire(GroupId group, MessageDraft draft) {
    return toWire(
        Envelope.toGroup(group, draft.replyTo(), draft.reference()), draft.message(), null);
  }

  static MessageJson toWire(GroupId group, PinJson pin) {
    return toWire(Envelope.toGroup(group, null, null), null, pin);
  }

  static MessageJson toWire(ParticipantId person, Invitation invitation) {
    boolean byUserId = person.isAddressedByUserId();
    // A user id among phone numbers would be dropped without a word: Meta, "Business-scoped user
    // IDs".
    Envelope envelope =
        new Envelope(
            null,
            byUserId ? null : number(person),
            byUserId ? person.address() : null,
            null,
            invitation.reference());
    return toWire(envelope, invitation.template(), null);
  }

  /** A number without {@code +} gets the country code of the business: Meta, "Sending messages". */
  private static String number(ParticipantId person) {
    return person.waId() != null && DIGITS.matcher(person.waId()).matches()
        ? "+" + person.waId()
        : person.address();
  }

  private static MessageJson toWire(
      Envelope envelope, @Nullable GroupMessage message, @Nullable PinJson pin) {
    // One member is there, and it is called like the type.
    return new MessageJson(
        GraphMapping.PRODUCT,
        envelope.recipientType(),
        envelope.to(),
        envelope.recipient(),
        envelope.replyTo() == null ? null : new ContextJson(envelope.replyTo().value()),
        envelope.reference(),
        message == null ? "pin" : type(message),
        message instanceof TextMessage text ? toWire(text) : null,
        message instanceof ImageMessage image
            ? media(image.source(), image.caption(), null, null)
            : null,
        message instanceof VideoMessage video
            ? media(video.source(), video.caption(), null, null)
            : null,
        message instanceof AudioMessage audio
            ? media(audio.source(), null, null, audio.voice() ? true : null)
            : null,
        message instanceof DocumentMessage document
            ? media(document.source(), document.caption(), document.fileName(), null)
            : null,
        message instanceof StickerMessage sticker
            ? media(sticker.source(), null, null, null)
            : null,
        message instanceof TemplateMessage template ? TemplateMapping.toWire(template) : null,
        pin);
  }

  private static String type(GroupMessage message) {
    if (message instanceof TextMessage) {
      return "text";
    }
    if (message instanceof ImageMessage) {
      return "image";
    }
    if (message instanceof VideoMessage) {
      return "video";
    }
    if (message instanceof AudioMessage) {
      return "audio";
    }
    if (message instanceof DocumentMessage) {
      return "document";
    }
    return message instanceof StickerMessage ? "sticker" : "template";
  }

  private static TextJson toWire(TextMessage text) {
    return new TextJson(text.body(), text.preview() ? true : null);
  }

  static MediaJson media(
      MediaSource source,
      @Nullable String caption,
      @Nullable String fileName,
      @Nullable Boolean voice) {
    return new MediaJson(
        source instanceof UploadedMedia uploaded ? uploaded.id().value() : null,
        source instanceof LinkedMedia linked ? linked.link().toString() : null,
        caption,
        fileName,
        voice);
  }
}
