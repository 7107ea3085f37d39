package io.groups4j.meta;

import io.groups4j.port.CallPolicy;
import io.groups4j.port.Media;
import io.groups4j.testkit.fixture.Reply;
import java.nio.charset.StandardCharsets;

/** A file that a server offers for download. */
final class OfferedFile {

  static final String TEXT = "We meet on Thursday.";
  static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

  /** Of {@code printf '%s' 'We meet on Thursday.' | sha256sum}. */
  static final String HEX = "457ec693a2d74fdbd0e7fb169dddfb1e51797553e59c7a87b170b21f228b789a";

  static final Reply FILE = Reply.of(200, "text/plain", TEXT);

  private OfferedFile() {}

  /** Says where the file is, and more. */
  static Reply info(MetaServer meta, String more) {
    return Reply.json(
        200,
        "{\"url\": \"%s/whatsapp_business/attachments/?mid=1&ext=2&hash=A_B\", %s}"
            .formatted(meta.server.uri(), more));
  }

  /** Says everything that documents have. */
  static Reply info(MetaServer meta) {
    return info(meta, "\"sha256\": \"%s\", \"file_size\": \"%d\"".formatted(HEX, BYTES.length));
  }

  static Media media(MetaServer meta, CallPolicy policy, Reply... replies) {
    meta.server.answers(replies);
    return meta.unpublished(policy).media();
  }
}
