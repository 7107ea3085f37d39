package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that fail on request, over HTTP: Meta, "Error codes", for the envelope. */
class SimulatorFaultsTest {

  private static final String GROUPS = "12784358810/groups";
  private static final String DRAFT =
      "{\"messaging_product\":\"whatsapp\",\"subject\":\"Chess club\"}";

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());

  @BeforeEach
  void createOneGroup() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    whatsApp.listen(events);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private GroupId group() {
    return whatsApp.groups().active().findFirst().orElseThrow().id();
  }

  private long groups() {
    return whatsApp.groups().active().count();
  }

  @Test
  void theAnswerIsTheEnvelopeOfGraph() {
    simulator.failNext(DocumentedError.GROUP_SUSPENDED);

    Api.Seen seen = api.post(GROUPS, DRAFT);

    assertEquals(403, seen.status());
    assertEquals(
        Api.json(
            """
            {"error": {"message": "(#131207) Group suspended", "type": "OAuthException",
              "code": 131207, "error_data": {"messaging_product": "whatsapp",
              "details": "The simulator was told to fail this call, and has done nothing"},
              "fbtrace_id": "SimulatedTrace"}}"""),
        seen.body());
    assertEquals(Optional.empty(), seen.headers().firstValue("Retry-After"));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TERMS_NOT_ACCEPTED", "INCOMING_TYPE_UNSUPPORTED"})
  void everyErrorWithAStatusCanBeProvokedAndNothingIsDone(DocumentedError error) {
    simulator.failNext(error);

    Api.Seen seen = api.post(GROUPS, DRAFT);

    assertEquals(error.code(), seen.errorCode());
    assertEquals(ErrorStatus.of(error.code()).orElseThrow(), seen.status());
    assertEquals(1, groups());
    assertEquals(List.of(), events.events());
    assertEquals(200, api.post(GROUPS, DRAFT).status());
  }

  @Test
  void theyComeInOrderWhateverIsCalled() {
    simulator.failNext("131208");
    simulator.failNext("service_down");

    assertEquals(429, api.get("nonsense/of/a/path").status());
    assertEquals(503, api.delete(group().value()).status());
    assertEquals(200, api.get(GROUPS).status());
    assertEquals(1, groups());
  }

  @Test
  void aCallWithAWrongTokenDoesNotUseOneUp() {
    simulator.failNext(DocumentedError.SERVICE_DOWN);

    assertEquals(
        401, api.send("GET", GROUPS, "", Map.of("Authorization", "Bearer wrong")).status());

    assertEquals(503, api.get(GROUPS).status());
  }

  @Test
  void theWaitIsAHeaderInSeconds() {
    simulator.failNext(
        Fault.of(DocumentedError.GROUP_CALLS_EXCEEDED).withRetryAfter(Duration.ofMinutes(2)));

    assertEquals(Optional.of("120"), api.get(GROUPS).headers().firstValue("Retry-After"));
  }

  @Test
  void afterActingTheGroupIsThereAndTheAnswerSaysOtherwise() {
    simulator.failNext(Fault.of(DocumentedError.SOMETHING_WENT_WRONG).afterActing());

    Api.Seen seen = api.post(GROUPS, DRAFT);

    assertEquals(500, seen.status());
    assertEquals(131000, seen.errorCode());
    assertEquals(2, groups());
    assertEquals(1, events.events().size());
  }

  @Test
  void afterActingInVainTheAnswerIsTheSame() {
    simulator.failNext(Fault.of(DocumentedError.SERVICE_UNAVAILABLE).afterActing());
    simulator.failNext(Fault.of(DocumentedError.SERVICE_UNAVAILABLE).afterActing());

    assertEquals(131016, api.delete("unknown").errorCode());
    assertEquals(131016, api.post(GROUPS, "{}").errorCode());
  }

  @Test
  void whatIsNoErrorOfACallIsRefusedAtOnce() {
    assertThrows(
        IllegalArgumentException.class,
        () -> simulator.failNext(DocumentedError.TERMS_NOT_ACCEPTED));
    assertThrows(IllegalArgumentException.class, () -> simulator.failNext("no such error"));
    assertEquals(200, api.get(GROUPS).status());
  }

  @Test
  void aSuspendedGroupIsForbiddenToWriteTo() {
    whatsApp.suspends(group());
    String link = group().value() + "/invite_link";

    Api.Seen seen = api.post(link, "{\"messaging_product\":\"whatsapp\"}");

    assertEquals(403, seen.status());
    assertEquals(131207, seen.errorCode());
    assertEquals(200, api.get(link).status());
    assertEquals(
        true, api.get(group().value() + "?fields=suspended").body().getBoolean("suspended"));
    assertEquals(200, api.delete(group().value()).status());
  }

  @Test
  void whatTheWhatsAppIsMadeToFailWithIsAnsweredAsDocumented() {
    ProviderError busy = ProviderError.of(131208, "(#131208) Busy");
    whatsApp.failNext().call(new ThrottledException("busy", busy, Duration.ofSeconds(7)));
    whatsApp
        .failNext()
        .call(new RequestRejectedException("odd", ProviderError.of(424242, "Nobody knows")));
    whatsApp.failNext().call(new ProviderUnavailableException("gone", null, null));

    Api.Seen throttled = api.get(GROUPS);
    assertEquals(429, throttled.status());
    assertEquals(Optional.of("7"), throttled.headers().firstValue("Retry-After"));
    Api.Seen undocumented = api.get(GROUPS);
    assertEquals(400, undocumented.status());
    assertEquals(424242, undocumented.errorCode());
    Api.Seen wordless = api.get(GROUPS);
    assertEquals(500, wordless.status());
    assertEquals(131000, wordless.errorCode());
  }
}
