package io.groups4j.domain;

/**
 * What can be sent to a group: text, media and templates. Meta, "Group messaging", and "Groups
 * API", overview.
 *
 * <p>What WhatsApp names as not supported in groups has no type here: interactive and commerce
 * messages, view-once media and disappearing messages. Nor have locations, contacts and reactions,
 * which no page about groups mentions. An authentication template looks like any other, and the
 * provider refuses it.
 */
public sealed interface GroupMessage
    permits TextMessage,
        ImageMessage,
        VideoMessage,
        AudioMessage,
        DocumentMessage,
        StickerMessage,
        TemplateMessage {}
