package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.EventInbox;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.RecordingListener;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the contracts on fakes that are broken on purpose, and expects them to fail. */
class ContractsBiteTest {

  /** What the contracts run on; not a test of this module by itself. */
  static final class Patient
      implements GroupsContract,
          GroupSettingsContract,
          InviteLinksContract,
          InviteLinkDeletionContract,
          JoinRequestsContract,
          InvitationsContract,
          ParticipantsContract,
          MediaContract,
          GroupAnalyticsContract,
          GroupMessagesContract,
          PersistentInboxContract {

    private static Consumer<Broken> breaking = fake -> {};

    private final Broken broken = new Broken();
    private int people;

    Patient() {
      broken.real.templates().has("reminder", "en", PricingCategory.UTILITY, 0);
      broken.real.templates().has(approvedTemplate(), PricingCategory.UTILITY);
      breaking.accept(broken);
    }

    @Override
    public WhatsAppGroups connection() {
      return broken;
    }

    @Override
    public RecordingListener events() {
      return broken.events;
    }

    @Override
    public JoinRequestId asksToJoin(GroupId group) {
      return broken
          .real
          .people()
          .asksToJoin(broken.real.inviteLinks().current(group), "1555555" + people++);
    }

    @Override
    public ParticipantId comesIn(GroupId group) {
      ParticipantId who = ParticipantId.ofWaId("1555555" + people);
      broken.real.joinRequests().approve(group, List.of(asksToJoin(group)));
      return who;
    }

    @Override
    public void sendsFile(GroupId group, MediaFile file) {
      String waId = "1555555" + people++;
      broken.real.people().opensLink(broken.real.inviteLinks().current(group), waId);
      broken.real.conversations().sends(group, waId, file);
    }

    @Override
    public void approvesTemplate(String name) {
      broken.real.templates().approves(name);
    }

    @Override
    public InviteLink linkIn(MessageId invitation) {
      return broken.real.conversations().linksIn(invitation).get(0);
    }

    @Override
    public void goesOut(GroupId group, ParticipantId who) {
      broken.real.people().leaves(group, who.waId());
    }

    @Override
    public void writes(GroupId group, ParticipantId who) {
      broken.real.conversations().writes(group, who.waId(), "Hello");
    }

    @Override
    public MessageId sendsTemplate(GroupId group) {
      return broken
          .real
          .messages()
          .send(group, new TemplateMessage("reminder", "en", null, List.of()))
          .id();
    }

    @Override
    public MessageId writes(GroupId group, ParticipantId who, String text) {
      return broken.real.conversations().writes(group, who.waId(), text);
    }

    @Override
    public void reads(MessageId message, ParticipantId who) {
      broken.real.conversations().reads(message, who.waId());
    }

    @Override
    public List<MessageDraft> arrived(GroupId group) {
      return broken.real.conversations().sent(group);
    }

    @Override
    public List<MessageId> pinned(GroupId group) {
      return broken.real.conversations().pinned(group);
    }

    @Override
    public TemplateMessage approvedTemplate() {
      return TemplateMessage.of("meeting_moved", "en_US");
    }

    @Override
    public EventInbox inbox() {
      return broken.inbox;
    }

    @Override
    public EventInbox reopened() {
      broken.inbox = broken.reopen.apply(broken.inbox);
      return broken.inbox;
    }

    @Override
    public Duration longestWait() {
      return broken.longestWait;
    }

    /** The fake tells events before it returns; there is nothing to wait for. */
    @Override
    public Duration patience() {
      return Duration.ZERO;
    }
  }

  static Stream<Mutant> mutants() {
    return Stream.of(
            CreationMutants.all(),
            ReadingMutants.all(),
            ListingMutants.all(),
            DeletionMutants.all(),
            SettingsMutants.all(),
            InviteLinkMutants.all(),
            InviteLinkDeletionMutants.all(),
            JoinRequestMutants.all(),
            InvitationMutants.all(),
            ParticipantMutants.all(),
            MediaMutants.all(),
            AnalyticsMutants.all(),
            MessageMutants.all(),
            InboxMutants.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void aMutantIsKilled(Mutant mutant) {
    TestExecutionSummary run =
        run(mutant.breaking(), selectMethod(Patient.class, method(mutant.kills())));

    assertEquals(1, run.getTestsStartedCount());
    assertEquals(1, run.getTestsFailedCount(), "survived: " + mutant);
    Throwable seen = run.getFailures().get(0).getException();
    assertTrue(seen instanceof AssertionError, () -> "not by an assertion, but by " + seen);
  }

  @Test
  void everyMethodOfAContractKillsAMutant() {
    assertEquals(
        new TreeSet<>(contractMethods()),
        mutants().map(Mutant::kills).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theFakePassesWhatTheMutantsFail() {
    TestExecutionSummary run = run(fake -> {}, selectClass(Patient.class));

    assertEquals(contractMethods().size(), run.getTestsSucceededCount());
    assertEquals(0, run.getTestsFailedCount());
  }

  @Test
  void aProviderThatRefusesAWholeCallForOneOfItsRequestsPasses() {
    var unknown = JoinRequestMutants.refused(DocumentedError.JOIN_REQUEST_UNKNOWN);
    var full = JoinRequestMutants.refused(DocumentedError.PARTICIPANT_LIMIT);

    assertPasses(b -> b.approve = unknown, "approvingAnUnknownRequestIsAFailureBesideTheOthers");
    assertPasses(b -> b.reject = unknown, "rejectingAnUnknownRequestIsAFailureBesideTheOthers");
    assertPasses(b -> b.approve = full, "aFullGroupTakesNobodyElse");
  }

  private static void assertPasses(Consumer<Broken> oddity, String method) {
    TestExecutionSummary run = run(oddity, selectMethod(Patient.class, method(method)));

    assertEquals(1, run.getTestsSucceededCount(), method);
  }

  private static Set<String> contractMethods() {
    return Arrays.stream(Patient.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static Method method(String name) {
    Predicate<Method> wanted = method -> method.getName().equals(name);
    return Arrays.stream(Patient.class.getMethods()).filter(wanted).findFirst().orElseThrow();
  }

  private static TestExecutionSummary run(Consumer<Broken> breaking, DiscoverySelector what) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Patient.breaking = breaking;
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request().selectors(what).build(), summary);
    return summary.getSummary();
  }
}
