package io.groups4j.secure;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What the tests call, over the client that groups4j makes itself. */
final class Calls {

  static final GroupId GROUP = new GroupId("G");
  static final String FOUND = "{\"id\":\"G\",\"subject\":\"Book club\"}";
  static final String ACCEPTED = "{\"request_id\":\"R\"}";

  static final SSLContext TLS = LocalCertificate.context();

  static {
    // The client that groups4j makes trusts what the JVM trusts.
    SSLContext.setDefault(TLS);
  }

  /** Patient enough for a busy machine, and no test waits for it. */
  static final CallPolicy PATIENT =
      CallPolicy.defaults()
          .withMaxAttempts(1)
          .withCallsPerSecond(1_000_000)
          .withMessagesPerSecond(1_000_000)
          .withConnectTimeout(Duration.ofSeconds(60))
          .withAttemptTimeout(Duration.ofSeconds(60))
          .withDeadline(Duration.ofSeconds(120));

  private Calls() {}

  static WhatsAppGroups at(URI uri, CallPolicy policy) {
    return MetaGroups.builder("12784358810", () -> "secret-of-the-test")
        .baseUri(uri)
        .policy(policy)
        .build();
  }

  /** Over a client that others use, too. */
  static WhatsAppGroups over(HttpClient client, URI uri, CallPolicy policy) {
    return MetaGroups.builder("12784358810", () -> "secret-of-the-test")
        .baseUri(uri)
        .policy(policy)
        .httpClient(client)
        .build();
  }

  static void read(WhatsAppGroups connection) {
    connection.groups().find(GROUP);
  }

  static void write(WhatsAppGroups connection) {
    write(connection, "Chess");
  }

  static void write(WhatsAppGroups connection, String subject) {
    connection.groups().create(GroupDraft.named(subject));
  }

  /** What goes wrong with a call; null if nothing does. */
  static @Nullable GroupsException failure(Runnable call) {
    try {
      call.run();
      return null;
    } catch (GroupsException failure) {
      return failure;
    }
  }
}
