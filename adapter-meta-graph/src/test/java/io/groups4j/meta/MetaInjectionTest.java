package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextMessage;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.GroupsException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No field can end a header, a request line or the head of a part, and begin one of its own. */
final class MetaInjectionTest {

  private static final byte[] BYTES = {1, 2, 3};

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private MetaGroups.Builder builder() {
    return builder(MetaServer.PHONE_NUMBER_ID, MetaServer.TOKEN);
  }

  private MetaGroups.Builder builder(String phoneNumberId, String token) {
    return MetaGroups.builder(phoneNumberId, () -> token)
        .accountId("102290129340398")
        .baseUri(meta.server.uri())
        .policy(PATIENT);
  }

  private static GraphConnection built(MetaGroups.Builder builder) {
    return (GraphConnection) builder.build();
  }

  private static void find(MetaGroups.Builder builder) {
    builder.build().groups().find(GROUP);
  }

  /** Everything that travels in a header, a path, a query or the head of a part. */
  private Map<String, BiConsumer<GraphConnection, String>> fields() {
    Map<String, BiConsumer<GraphConnection, String>> fields = new TreeMap<>();
    fields.put("token", (api, evil) -> find(builder(MetaServer.PHONE_NUMBER_ID, evil)));
    fields.put("phone number id", (api, evil) -> find(builder(evil, MetaServer.TOKEN)));
    fields.put(
        "account id",
        (api, evil) -> built(builder().accountId(evil)).invitations().reviews("join_us"));
    fields.put("api version", (api, evil) -> find(builder().apiVersion(evil)));
    fields.put("picture part", (api, evil) -> find(builder().picturePart(evil)));
    fields.put(
        "base URI",
        (api, evil) -> find(builder().baseUri(URI.create(meta.server.uri() + "/" + evil))));
    fields.put("group id", (api, evil) -> api.groups().find(new GroupId(evil)));
    fields.put(
        "cursor", (api, evil) -> api.groups().active(PageRequest.first().after(new Cursor(evil))));
    fields.put(
        "join request id",
        (api, evil) ->
            api.joinRequests()
                .approve(GROUP, JoinRequestBatch.of(List.of(new JoinRequestId(evil)))));
    fields.put(
        "participant",
        (api, evil) -> api.participants().remove(GROUP, List.of(ParticipantId.ofInput(evil))));
    fields.put("media id", (api, evil) -> api.media().delete(new MediaId(evil)));
    fields.put(
        "MIME type",
        (api, evil) -> api.media().upload(MediaFile.of(MediaKind.DOCUMENT, evil, BYTES)));
    fields.put(
        "MIME type's parameter",
        (api, evil) ->
            api.media().upload(MediaFile.of(MediaKind.DOCUMENT, "text/plain; x=" + evil, BYTES)));
    fields.put("language of the library", (api, evil) -> api.invitations().library(evil));
    fields.put("template's name", (api, evil) -> api.invitations().reviews(evil));
    fields.put(
        "draft of a template",
        (api, evil) -> api.invitations().create(new TemplateDraft("join_us", "en", evil)));
    fields.put("subject", (api, evil) -> api.groups().create(GroupDraft.named(evil)));
    fields.put(
        "text", (api, evil) -> api.messages().send(GROUP, MessageDraft.of(TextMessage.of(evil))));
    fields.put(
        "message id",
        (api, evil) ->
            api.messages()
                .send(
                    GROUP,
                    MessageDraft.of(TextMessage.of("At seven.")).inReplyTo(new MessageId(evil))));
    fields.put(
        "person",
        (api, evil) ->
            api.invitations()
                .send(
                    ParticipantId.ofInput(evil),
                    Invitation.of(
                        TemplateMessage.of("join_us", "en")
                            .with(TemplateParameter.invite(GROUP)))));
    return fields;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nX-Injected: yes",
        "a\nX-Injected: yes",
        "a\rX-Injected: yes",
        "a\r\n\r\nGET /injected HTTP/1.1\r\n\r\n",
        "a\u0000X-Injected: yes",
        "a\u0085X-Injected: yes",
        "a\u2028X-Injected: yes",
        "a\u560d\u560aX-Injected: yes",
        "a\u010d\u010aX-Injected: yes",
        "a%0d%0aX-Injected: yes",
        "a\"; name=\"X-Injected",
        "a\"\r\nX-Injected: yes",
        "a\\\"; X-Injected=1",
        "a?X-Injected=yes#b",
        "../X-Injected",
        "a/../../X-Injected",
        "a HTTP/1.1\r\nX-Injected: yes"
      })
  void noFieldBecomesAHeaderAPathOrAPart(String evil) {
    GraphConnection api = built(builder());
    fields()
        .forEach(
            (field, use) -> {
              meta.server.answers(Reply.json(200, "{\"id\": \"G\", \"data\": []}"));
              boolean refused = false;
              int before = meta.server.requests().size();
              try {
                use.accept(api, evil);
              } catch (IllegalArgumentException | GroupsException expected) {
                refused = true;
              }
              List<ReceivedRequest> sent = meta.server.requests();
              assertTrue(refused || sent.size() == before + 1, field);
              sent.subList(before, sent.size()).forEach(request -> assertClean(field, request));
            });
    assertEquals(
        List.of(),
        meta.server.requests().stream().filter(r -> r.target().contains("/injected")).toList());
  }

  private static void assertClean(String field, ReceivedRequest request) {
    for (String name : request.headers().keySet()) {
      assertFalse(name.equalsIgnoreCase("X-Injected"), field);
      assertEquals(1, request.headers().get(name).size(), field);
    }
    String target = request.target();
    assertFalse(target.matches(".*[^!-~].*"), field + ": " + target);
    // Whoever sets the base URI decides on the path.
    if (!field.equals("base URI")) {
      assertTrue(target.startsWith("/v25.0/"), field + ": " + target);
      assertFalse(target.matches(".*[/?&#](X-Injected|injected).*"), field + ": " + target);
    }
    // In JSON it is a value; in a form it would have to be a line of its own, or a parameter.
    if (request.header("Content-Type").orElse("").startsWith("multipart/")) {
      assertFalse(
          Pattern.compile("(?m)^X-Injected|[\";]\\s*X-Injected|name=\"X-")
              .matcher(request.body())
              .find(),
          field + ": " + request.body());
    } else if (!request.body().isEmpty()) {
      assertFalse(request.body().matches("(?s).*[\r\n\u0000].*"), field);
      assertTrue(MetaServer.json(request.body()).size() > 0, field);
    }
  }
}
