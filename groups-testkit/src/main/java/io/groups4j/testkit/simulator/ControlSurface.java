package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.CannotHappenException;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final Map<ControlAction, ControlDeed> deeds;

  ControlSurface(InMemoryWhatsApp whatsApp, Faults faults, @Nullable Webhooks webhooks) {
    this.whatsApp = whatsApp;
    this.faults = faults;
    this.webhooks = webhooks;
    this.deeds = deeds();
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
      ControlDeed deed = Objects.requireNonNull(deeds.get(action));
      return Answer.ok(deed.act(new ControlBody(action, call.body().text())));
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

  /** A new action has its deed here, or in one of the lists for a subject. */
  private Map<ControlAction, ControlDeed> deeds() {
    Map<ControlAction, ControlDeed> deeds = new EnumMap<>(ControlAction.class);
    deeds.putAll(PeopleDeeds.of(whatsApp));
    deeds.putAll(TalkDeeds.of(whatsApp));
    deeds.putAll(TemplateDeeds.of(whatsApp.templates()));
    deeds.put(ControlAction.FAIL_NEXT, ControlDeed.silent(body -> faults.add(body.fault())));
    deeds.put(ControlAction.HOLD_WEBHOOKS, ControlDeed.silent(body -> flow().hold()));
    deeds.put(
        ControlAction.RELEASE_WEBHOOKS,
        body -> Json.object().add("released", body.release(flow())));
    deeds.put(
        ControlAction.DUPLICATE_NEXT_WEBHOOK, ControlDeed.silent(body -> flow().duplicateNext()));
    return deeds;
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
        .add("pinned_messages", TalkDeeds.pinned(whatsApp))
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
