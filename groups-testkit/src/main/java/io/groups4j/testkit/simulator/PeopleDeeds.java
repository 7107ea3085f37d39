package io.groups4j.testkit.simulator;

import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.testkit.fake.InMemoryPeople;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.util.Map;

/** People come and go, and WhatsApp suspends groups. */
final class PeopleDeeds {

  private PeopleDeeds() {}

  static Map<ControlAction, ControlDeed> of(InMemoryWhatsApp whatsApp) {
    InMemoryPeople people = whatsApp.people();
    return Map.of(
        ControlAction.OPEN_LINK,
        body ->
            Json.object()
                .add(
                    "group_id",
                    people
                        .opensLink(body.required("invite_link", InviteLink::of), body.person())
                        .value()),
        ControlAction.ASK_TO_JOIN,
        body ->
            Json.object()
                .add(
                    "join_request_id",
                    people
                        .asksToJoin(body.required("invite_link", InviteLink::of), body.person())
                        .value()),
        ControlAction.WITHDRAW,
        ControlDeed.silent(
            body -> people.withdraws(body.required("join_request_id", JoinRequestId::new))),
        ControlAction.LEAVE,
        ControlDeed.silent(body -> people.leaves(body.group(), body.person())),
        ControlAction.SUSPEND,
        ControlDeed.silent(body -> whatsApp.suspends(body.group())),
        ControlAction.CLEAR_SUSPENSION,
        ControlDeed.silent(body -> whatsApp.clearsSuspension(body.group())));
  }
}
