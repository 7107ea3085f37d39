package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;

/** A connection to a server that answers what it is told, and what the tests look at in common. */
final class MetaServer implements AutoCloseable {

  static final String TOKEN = "EAAG-distinctive-token";
  static final String PHONE_NUMBER_ID = "12784358810";
  static final GroupId GROUP = new GroupId("G");

  /** Patient enough for a busy machine, and no test waits for it. */
  static final CallPolicy PATIENT =
      CallPolicy.defaults().withMaxAttempts(1).withCallsPerSecond(1000);

  /** With it, what has no turn before the end of a rest is refused at once. */
  static final CallPolicy SHORTER_THAN_THE_REST = PATIENT.withDeadline(Duration.ofSeconds(30));

  final ScriptedServer server = ScriptedServer.start();

  WhatsAppGroups connection(CallPolicy policy) {
    return MetaGroups.builder(PHONE_NUMBER_ID, () -> TOKEN)
        .baseUri(server.uri())
        .policy(policy)
        .build();
  }

  /** A connection that tries once. */
  WhatsAppGroups answering(Reply... replies) {
    server.answers(replies);
    return connection(PATIENT);
  }

  WhatsAppGroups answering(String json) {
    return answering(Reply.json(200, json));
  }

  /** What is not among the ports of {@link WhatsAppGroups} yet. */
  GraphConnection unpublished(CallPolicy policy) {
    return (GraphConnection) connection(policy);
  }

  GraphConnection unpublishedAnswering(Reply... replies) {
    return (GraphConnection) answering(replies);
  }

  /** A connection that knows its business account, the one of Meta's examples. */
  WhatsAppGroups ofAccount(Reply... replies) {
    server.answers(replies);
    return MetaGroups.builder(PHONE_NUMBER_ID, () -> TOKEN)
        .accountId("102290129340398")
        .baseUri(server.uri())
        .policy(PATIENT)
        .build();
  }

  ReceivedRequest onlyRequest() {
    if (server.requests().size() != 1) {
      throw new AssertionError(server.requests().size() + " requests, expected 1");
    }
    return server.requests().get(0);
  }

  /** The same, and then a minute without turns, as Meta asks for it. */
  static Reply askingForARest(Reply reply) {
    return reply.withHeader("X-App-Usage", "{\"estimated_time_to_regain_access\":1}");
  }

  static CallPolicy retrying(int attempts) {
    return PATIENT.withMaxAttempts(attempts).withDeadline(Duration.ofSeconds(20));
  }

  static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
