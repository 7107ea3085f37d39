package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.testkit.fake.CannotHappenException;
import io.groups4j.testkit.fake.InMemoryPeople;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /simulator/...}: what no provider offers. People and WhatsApp act, calls fail, webhooks
 * are held back, for a client in any language.
 *
 * <p>The API's own paths begin with a version, so that neither can be taken for the other.
 */
final class ControlSurface implements Responder {

  static final String PREFIX = "/simulator";

  private static final int WRONG = 400;
  private static final int CANNOT_HAPPEN = 409;
  private static final String STATE = "state";
  private static final String KNOWN =
      "there is no such action; GET state, or POST one of " + ControlAction.all(", ");

  private final InMemoryWhatsApp whatsApp;
  private final Faults faults;
  private final @Nullable Webhooks webhooks;

  ControlSurface(InMemoryWhatsApp whatsApp, Faults faults, @Nullable Webhooks webhooks) {
    this.whatsApp = whatsApp;
    this.faults = faults;
    this.webhooks = webhooks;
  }

  @Override
  public Answer answer(ApiCall call) {
    try {
      String path = below(call.path());
      if (path.equals(STATE) && call.method().equals("GET")) {
        return Answer.ok(state());
      }
      ControlAction action =
          ControlAction.at(path)
              .filter(known -> call.method().equals("POST"))
              .orElseThrow(() -> new BadParameter(KNOWN));
      if (action.concernsWebhooks() && webhooks == null) {
        return error(CANNOT_HAPPEN, GroupsSimulator.NO_RECEIVER);
      }
      return Answer.ok(act(action, new ControlBody(action, call.body().text())));
    } catch (BadParameter wrong) {
      return error(WRONG, wrong.getMessage());
    } catch (CannotHappenException cannot) {
      return error(CANNOT_HAPPEN, cannot.getMessage());
    }
  }

  /** The server hands over whatever begins like the prefix, words that go on as well. */
  private static String below(List<String> path) {
    return PREFIX.equals("/" + path.get(0)) ? String.join("/", path.subList(1, path.size())) : "";
  }

  private JsonObjectBuilder act(ControlAction action, ControlBody body) {
    InMemoryPeople people = whatsApp.people();
    switch (action) {
      case OPEN_LINK -> {
        GroupId group =
            people.opensLink(body.required("invite_link", InviteLink::of), body.person());
        return Json.object().add("group_id", group.value());
      }
      case ASK_TO_JOIN -> {
        JoinRequestId id =
            people.asksToJoin(body.required("invite_link", InviteLink::of), body.person());
        return Json.object().add("join_request_id", id.value());
      }
      case WITHDRAW -> people.withdraws(body.required("join_request_id", JoinRequestId::new));
      case LEAVE -> people.leaves(body.required("group_id", GroupId::new), body.person());
      case SUSPEND -> whatsApp.suspends(body.required("group_id", GroupId::new));
      case CLEAR_SUSPENSION -> whatsApp.clearsSuspension(body.required("group_id", GroupId::new));
      case APPROVE_TEMPLATE -> whatsApp.templates().approves(body.required("name", name -> name));
      case REJECT_TEMPLATE ->
          whatsApp
              .templates()
              .rejects(
                  body.required("name", name -> name), body.required("reason", reason -> reason));
      case PAUSE_TEMPLATE -> whatsApp.templates().pauses(body.required("name", name -> name));
      case FAIL_NEXT -> faults.add(body.fault());
      case HOLD_WEBHOOKS -> flow().hold();
      case RELEASE_WEBHOOKS -> {
        return Json.object().add("released", body.release(flow()));
      }
      case DUPLICATE_NEXT_WEBHOOK -> flow().duplicateNext();
    }
    return Json.object().add("success", true);
  }

  private WebhookFlow flow() {
    return Objects.requireNonNull(webhooks).flow();
  }

  /** All that a client has to know and the API does not tell. */
  private JsonObjectBuilder state() {
    JsonArrayBuilder failing = Json.array();
    faults.waiting().forEach(fault -> failing.add(fault.error().name()));
    JsonArrayBuilder held = Json.array();
    JsonArrayBuilder undelivered = Json.array();
    if (webhooks != null) {
      webhooks.flow().held().forEach(body -> held.add(Json.parse(body)));
      webhooks.undelivered().forEach(lost -> undelivered.add(lost(lost)));
    }
    return Json.object()
        .add("phone_number_id", whatsApp.phoneNumberId().value())
        .add("fail_next", failing)
        .add("holding_webhooks", webhooks != null && webhooks.flow().isHolding())
        .add("held_webhooks", held)
        .add("undelivered_webhooks", undelivered);
  }

  private static JsonObjectBuilder lost(Delivery delivery) {
    return Json.object()
        .add("status", delivery.status())
        .add("attempts", delivery.attempt())
        .add("body", Json.parse(delivery.body()));
  }

  private static Answer error(int status, String reason) {
    return new Answer(status, Json.object().add("error", reason).build());
  }
}
