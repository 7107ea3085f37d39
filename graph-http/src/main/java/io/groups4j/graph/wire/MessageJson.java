package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** The body that sends a message: one of the members after {@code type}, which names it. */
public record MessageJson(
    String messagingProduct,
    @Nullable String recipientType,
    @Nullable String to,
    @Nullable String recipient,
    @Nullable ContextJson context,
    @Nullable String bizOpaqueCallbackData,
    String type,
    @Nullable TextJson text,
    @Nullable MediaJson image,
    @Nullable MediaJson video,
    @Nullable MediaJson audio,
    @Nullable MediaJson document,
    @Nullable MediaJson sticker,
    @Nullable TemplateJson template,
    @Nullable PinJson pin) {}
