package io.groups4j.testkit.contract;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.RequestId;
import io.groups4j.port.RequestRejectedException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ways to get {@link ParticipantsContract} wrong. */
final class ParticipantMutants {

  private static final Consumer<Broken> ACCEPTS_STRANGERS =
      b ->
          b.remove =
              (group, batch) -> {
                try {
                  return b.real.participants().remove(group, batch);
                } catch (RequestRejectedException strangers) {
                  return RequestId.ofRemoving(group);
                }
              };

  private ParticipantMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "aRemovalEndsInAnEventThatSaysWhoIsOut",
            "says that nobody is out",
            telling(end -> ended(end, List.of()))),
        new Mutant(
            "theEventCallsPeopleAsTheRequestDid",
            "calls people by the digits of their number",
            b -> b.remove = (group, batch) -> b.real.participants().remove(group, inDigits(batch))),
        new Mutant(
            "whoIsRemovedIsOutAndTheOthersStay",
            "removes everybody",
            b -> b.remove = (group, batch) -> b.real.participants().remove(group, all(b, group))),
        new Mutant(
            "asManyAsFitIntoAGroupAreRemovedAtOnce",
            "forgets the last",
            b ->
                b.remove =
                    (group, batch) ->
                        b.real
                            .participants()
                            .remove(
                                group,
                                batch
                                    .participants()
                                    .subList(0, Math.max(1, batch.participants().size() - 1)))),
        new Mutant(
            "aStrangerIsAFailureBesideTheOthers",
            "says that strangers are out",
            telling(end -> ended(end, everybody(end)))),
        new Mutant("strangersAloneAreRejected", "accepts strangers", ACCEPTS_STRANGERS),
        new Mutant(
            "whoWasRemovedIsAStrangerFromThenOn", "removes again and again", ACCEPTS_STRANGERS),
        new Mutant(
            "aRemovalIsAwaitedThroughPendingRequests",
            "returns a request that nothing ends",
            b ->
                b.remove =
                    (group, batch) -> {
                      b.real.participants().remove(group, batch);
                      return new RequestId("another");
                    }),
        new Mutant(
            "removingFromAnUnknownGroupIsNotFound",
            "takes a slash in an id for the end of it",
            b ->
                b.remove =
                    (group, batch) ->
                        b.real
                            .participants()
                            .remove(group.value().contains("/") ? b.anyGroup() : group, batch)));
  }

  private static Consumer<Broken> telling(UnaryOperator<ParticipantsRemoved> change) {
    UnaryOperator<GroupEvent> tell =
        event -> event instanceof ParticipantsRemoved end ? change.apply(end) : event;
    return b -> b.tell = tell;
  }

  private static ParticipantsRemoved ended(ParticipantsRemoved end, List<Participant> out) {
    return new ParticipantsRemoved(
        end.origin(), end.groupId(), end.requestId(), out, List.of(), List.of());
  }

  private static List<Participant> everybody(ParticipantsRemoved end) {
    return Stream.concat(
            end.failed().stream().map(FailedRemoval::participant), end.removed().stream())
        .toList();
  }

  private static ParticipantBatch inDigits(ParticipantBatch batch) {
    return ParticipantBatch.of(
        batch.participants().stream()
            .map(who -> ParticipantId.ofInput(who.address().replace("+", "")))
            .toList());
  }

  private static List<ParticipantId> all(Broken broken, GroupId group) {
    return broken.real.groups().find(group).participants().stream().map(Participant::id).toList();
  }
}
