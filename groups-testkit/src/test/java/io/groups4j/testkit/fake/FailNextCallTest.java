package io.groups4j.testkit.fake;

import static io.groups4j.domain.AnalyticsGranularity.DAY;
import static io.groups4j.domain.PricingCategory.UTILITY;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.GroupsException;
import io.groups4j.port.Media;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.RecordingListener;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any call can be made to fail, of whichever port. */
class FailNextCallTest {

  private static final String ANA = "15555550101";
  private static final GroupId GROUP =
      new GroupId("Y2FwaV9ncm91cDoxNTU1MDc4Mzg4MToxMjAzNjM0MDAwMDAwMDAwMDEZD");

  private static final AnalyticsPeriod TODAY =
      new AnalyticsPeriod(Instant.now().minus(Duration.ofDays(1)), Instant.now());

  /** What the methods of the ports take; a new kind of argument needs a line here. */
  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.ofEntries(
          entry(GroupDraft.class, GroupDraft.named("Chess club")),
          entry(GroupSettingsChange.class, GroupSettingsChange.ofSubject("Chess club")),
          entry(GroupId.class, GROUP),
          entry(Set.class, Set.of()),
          entry(PageRequest.class, PageRequest.first()),
          entry(JoinRequestBatch.class, JoinRequestBatch.of(List.of(new JoinRequestId("x")))),
          entry(MessageDraft.class, MessageDraft.of(TextMessage.of("Check!"))),
          entry(ParticipantId.class, ParticipantId.ofWaId(ANA)),
          entry(Invitation.class, Invitation.to(GROUP, "join_us", "en")),
          entry(TemplateDraft.class, new TemplateDraft("join_her", "en", "group_invite_link")),
          entry(String.class, "en"),
          entry(PinDays.class, new PinDays(1)),
          entry(MediaFile.class, Files.PICTURE),
          entry(OutputStream.class, OutputStream.nullOutputStream()),
          entry(long.class, Media.MAX_BYTES),
          entry(GroupAnalyticsQuery.class, GroupAnalyticsQuery.of(GROUP, TODAY)),
          entry(MessagingAnalyticsQuery.class, MessagingAnalyticsQuery.ofGroups(TODAY, DAY)),
          entry(PricingAnalyticsQuery.class, PricingAnalyticsQuery.ofGroups(TODAY, DAY)),
          entry(ParticipantBatch.class, ParticipantBatch.of(List.of(ParticipantId.ofWaId(ANA)))));

  /** What the methods of the ports take that the WhatsApp gave. */
  private final Map<Class<?>, Object> given = new HashMap<>();

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final ThrottledException busy =
      new ThrottledException("busy", null, Duration.ofSeconds(5));

  @BeforeEach
  void createOneGroup() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(GROUP), ANA);
    given.put(MessageId.class, whatsApp.conversations().writes(GROUP, ANA, "Your move"));
    given.put(MediaId.class, whatsApp.media().upload(Files.PICTURE));
    whatsApp.templates().has(Invitation.to(GROUP, "join_us", "en").template(), UTILITY);
    whatsApp.listen(events);
  }

  /** Everything that is one call: default methods make such calls themselves. */
  static Stream<Method> calls() {
    return Arrays.stream(WhatsAppGroups.class.getMethods())
        .filter(port -> !Modifier.isStatic(port.getModifiers()))
        .flatMap(port -> Arrays.stream(port.getReturnType().getMethods()))
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theNextCallFailsAndTheOneAfterItDoesNot(Method call) throws Exception {
    whatsApp.failNext().call(busy);

    assertSame(
        busy, assertThrows(InvocationTargetException.class, () -> make(call)).getTargetException());
    assertEquals(List.of(), events.events());
    make(call);
  }

  private Object make(Method call) throws ReflectiveOperationException {
    Object[] arguments =
        Arrays.stream(call.getParameterTypes())
            .map(type -> given.getOrDefault(type, ARGUMENTS.get(type)))
            .map(Objects::requireNonNull)
            .toArray();
    return call.invoke(portOf(call), arguments);
  }

  private Object portOf(Method call) throws ReflectiveOperationException {
    for (Method port : WhatsAppGroups.class.getMethods()) {
      if (port.getReturnType() == call.getDeclaringClass()) {
        return port.invoke(whatsApp);
      }
    }
    throw new AssertionError("no port has " + call);
  }

  @Test
  void everyPortIsTried() {
    assertTrue(calls().count() >= 12);
  }

  @Test
  void calledTwiceItIsForTheNextTwoInOrder() {
    GroupsException other = new ThrottledException("busier", null, null);
    whatsApp.failNext().call(busy);
    whatsApp.failNext().call(other);

    assertSame(busy, assertThrows(GroupsException.class, () -> whatsApp.groups().find(GROUP)));
    assertSame(other, assertThrows(GroupsException.class, () -> whatsApp.groups().find(GROUP)));
    assertEquals("Book club", whatsApp.groups().find(GROUP).subject());
  }

  @Test
  void aWalkFailsOnceItCalls() {
    whatsApp.failNext().call(busy);
    Stream<GroupSummary> walk = whatsApp.groups().active();

    assertSame(busy, assertThrows(GroupsException.class, walk::toList));
    assertEquals(1, whatsApp.groups().active().count());
  }

  @Test
  void whatPeopleDoIsNoCall() {
    var link = whatsApp.inviteLinks().current(GROUP);
    whatsApp.failNext().call(busy);

    whatsApp.people().opensLink(link, "15555550102");
    whatsApp.suspends(GROUP);

    assertEquals(2, events.events().size());
    assertSame(busy, assertThrows(GroupsException.class, () -> whatsApp.groups().find(GROUP)));
  }
}
