package io.groups4j.benchmarks.calls;

import io.groups4j.dialog360.Dialog360Groups;
import io.groups4j.domain.GroupId;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for the group once. Safe for use by several threads. */
@FunctionalInterface
public interface Caller {

  /** What every path begins with, and what nobody has to keep secret. */
  String VERSION = "v25.0";

  /** The token that is sent; as long as a real one is. */
  String TOKEN = "EAAG".repeat(50);

  /** How long everybody waits for a connection. */
  Duration PATIENCE = Duration.ofSeconds(5);

  /** The query of everybody who asks for all fields. */
  String FIELDS =
      "join_approval_mode,subject,description,suspended,creation_timestamp,participants,"
          + "total_participant_count";

  /** Makes one call and says how many people or bytes came of it, which must not be none. */
  int call() throws Exception;

  /** The client of this name. */
  static Caller of(Client client, URI base) {
    return switch (client) {
      case SOCKET -> new SocketCaller(base);
      case JDK -> raw(HttpClient.newBuilder(), base);
      case JDK_IN_PLACE -> raw(HttpClient.newBuilder().executor(Runnable::run), base);
      case META -> find(meta(base));
      case META_HANDED_OVER ->
          find(meta(base).httpClient(HttpClient.newBuilder().connectTimeout(PATIENCE).build()));
      case META_TWICE -> inTurn(find(meta(base)), find(meta(base)));
      case DIALOG_360 ->
          find(Dialog360Groups.builder(() -> TOKEN).baseUri(base).policy(quick()).build());
      case RETROFIT -> new OkHttpStack(base, 5)::find;
      case RETROFIT_POOLED -> new OkHttpStack(base, 64)::find;
      case RETROFIT_PROMPT -> new OkHttpStack(base, 5, new PromptSockets())::find;
    };
  }

  /** Our adapter as it comes, but for a pace that is never reached. */
  static MetaGroups.Builder meta(URI base) {
    return MetaGroups.builder("12784358810", () -> TOKEN).baseUri(base).policy(quick());
  }

  private static CallPolicy quick() {
    return CallPolicy.defaults().withCallsPerSecond(1_000_000);
  }

  private static Caller inTurn(Caller one, Caller other) {
    AtomicInteger calls = new AtomicInteger();
    return () -> ((calls.incrementAndGet() & 1) == 0 ? one : other).call();
  }

  private static Caller find(MetaGroups.Builder builder) {
    return find(builder.build());
  }

  private static Caller find(WhatsAppGroups connection) {
    GroupId group = new GroupId(Answers.GROUP);
    return () -> {
      List<?> people = connection.groups().find(group).participants();
      return people == null ? 0 : people.size();
    };
  }

  private static Caller raw(HttpClient.Builder builder, URI base) {
    // Nobody offers HTTP/2 in the open: it would only make these dearer than what they are for.
    Version version = base.getScheme().equals("http") ? Version.HTTP_1_1 : Version.HTTP_2;
    HttpClient client = builder.version(version).connectTimeout(PATIENCE).build();
    URI uri = URI.create(base + "/" + VERSION + "/" + Answers.GROUP + "?fields=" + FIELDS);
    return () -> {
      HttpRequest request =
          HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + TOKEN).build();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? answer.body().length : 0;
    };
  }
}
