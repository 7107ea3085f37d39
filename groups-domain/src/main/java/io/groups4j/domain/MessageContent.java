package io.groups4j.domain;

/**
 * What somebody has written: Meta, "Group messaging", and the pages of the message types.
 *
 * <p>New kinds may join in a minor release; until then they are {@link ReceivedOther}. {@code
 * toString()} of none shows any of it.
 */
public sealed interface MessageContent
    permits ReceivedText, ReceivedMedia, ReceivedReaction, ReceivedUnsupported, ReceivedOther {}
