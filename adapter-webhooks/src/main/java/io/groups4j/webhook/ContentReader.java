package io.groups4j.webhook;

import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.ReceivedUnsupported;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, by its type: Meta, "Group messaging", and the pages of the message types.
 *
 * <p>For groups only texts and unsupported messages are documented. The rest has the shapes of
 * messages between two.
 */
final class ContentReader {

  private static final Map<String, MediaKind> MEDIA =
      Map.of(
          "image", MediaKind.IMAGE,
          "video", MediaKind.VIDEO,
          "audio", MediaKind.AUDIO,
          "document", MediaKind.DOCUMENT,
          "sticker", MediaKind.STICKER);

  private ContentReader() {}

  /** Keeps what cannot be read of a message that arrives without it. */
  @FunctionalInterface
  interface Unread {

    void keep(String part, String reason);
  }

  private interface Reading<T> {

    @Nullable T read(String member) throws UnreadableGroupException;
  }

  static MessageContent read(Members message, String type, Unread unread)
      throws UnreadableGroupException {
    MediaKind kind = MEDIA.get(type);
    if (kind != null) {
      return message.has("errors") && !message.has(type)
          ? notPassedOn(message, type)
          : media(kind, content(message, type), unread);
    }
    return switch (type) {
      case "text" -> new ReceivedText(body(content(message, type)));
      case "reaction" -> reaction(content(message, type));
      case "unsupported" -> unsupported(message);
      default -> new ReceivedOther(type, message.raw());
    };
  }

  /** The object that is named like the type. What is said twice is not thrown away. */
  private static Members content(Members message, String type) throws UnreadableGroupException {
    Members content = message.object(type);
    if (content == null) {
      throw new UnreadableGroupException(type + " is missing");
    }
    if (!message.errors().isEmpty()) {
      throw new UnreadableGroupException("both " + type + " and errors are there");
    }
    return content;
  }

  private static String body(Members text) throws UnreadableGroupException {
    String body = text.text("body");
    if (body == null) {
      throw new UnreadableGroupException("body is missing");
    }
    return body;
  }

  private static MessageContent reaction(Members reaction) throws UnreadableGroupException {
    String emoji = reaction.text("emoji");
    return new ReceivedReaction(
        reaction.required("message_id", MessageId::new), emoji == null ? "" : emoji);
  }

  /** A code is 130501 in groups and 131051 between two, where the type is said as well. */
  private static MessageContent unsupported(Members message) throws UnreadableGroupException {
    Members more = message.object("unsupported");
    return new ReceivedUnsupported(
        more == null ? null : more.optional("type", Function.identity()), message.errors());
  }

  /** A file that is too large, for instance, comes with its type and an error in its place. */
  private static MessageContent notPassedOn(Members message, String type)
      throws UnreadableGroupException {
    List<ProviderError> errors = message.errors();
    if (errors.isEmpty()) {
      throw new UnreadableGroupException(type + " is missing");
    }
    return new ReceivedUnsupported(type, errors);
  }

  /** Whoever cannot be told where a file is can still ask for it by its id. */
  private static MessageContent media(MediaKind kind, Members media, Unread unread)
      throws UnreadableGroupException {
    MediaId id = media.required("id", MediaId::new);
    String mimeType = media.optional("mime_type", Function.identity());
    String sha256 = media.optional("sha256", Function.identity());
    URI url = ifReadable("url", name -> media.optional(name, ContentReader::uri), unread);
    String caption = media.optional("caption", Function.identity());
    String fileName = media.optional("filename", Function.identity());
    boolean voice = Boolean.TRUE.equals(ifReadable("voice", media::flag, unread));
    boolean animated = Boolean.TRUE.equals(ifReadable("animated", media::flag, unread));
    return new ReceivedMedia(kind, id, mimeType, sha256, url, caption, fileName, voice, animated);
  }

  private static <T> @Nullable T ifReadable(String member, Reading<T> reading, Unread unread) {
    try {
      return reading.read(member);
    } catch (UnreadableGroupException unreadable) {
      unread.keep(member, unreadable.getMessage());
      return null;
    }
  }

  /** The parser's own refusal would repeat the address. */
  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException("is no https address with a host");
      }
      return uri;
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("is not an address");
    }
  }
}
