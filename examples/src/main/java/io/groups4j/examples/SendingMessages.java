package io.groups4j.examples;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.WhatsAppGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README's messages. */
final class SendingMessages {

  private SendingMessages() {}

  static SentMessage answer(WhatsAppGroups whatsApp, GroupId group, MessageId question) {
    SentMessage sent =
        whatsApp
            .messages()
            .send(
                group,
                MessageDraft.of(TextMessage.of("On Thursdays at seven."))
                    .inReplyTo(question)
                    .referredToAs("order-4711"));
    whatsApp.messages().pin(group, sent.id(), 7);
    return sent;
  }

  static SentMessage picture(WhatsAppGroups whatsApp, GroupId group, Path file) throws IOException {
    MediaId picture =
        whatsApp
            .media()
            .upload(
                MediaFile.of(
                    MediaKind.IMAGE,
                    "image/jpeg",
                    Files.size(file),
                    () -> Files.newInputStream(file)));
    return whatsApp
        .messages()
        .send(group, ImageMessage.of(MediaSource.uploaded(picture)).captioned("Next month"));
  }

  static SentMessage template(WhatsAppGroups whatsApp, GroupId group) {
    return whatsApp
        .messages()
        .send(
            group,
            TemplateMessage.of("meeting_moved", "en_US").with(TemplateParameter.text("Friday")));
  }
}
