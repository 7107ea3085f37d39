package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryTemplates;
import java.util.Map;
import java.util.function.Function;

/** WhatsApp judges templates. */
final class TemplateDeeds {

  private TemplateDeeds() {}

  static Map<ControlAction, ControlDeed> of(InMemoryTemplates templates) {
    return Map.of(
        ControlAction.APPROVE_TEMPLATE,
        ControlDeed.silent(body -> templates.approves(text(body, "name"))),
        ControlAction.REJECT_TEMPLATE,
        ControlDeed.silent(body -> templates.rejects(text(body, "name"), text(body, "reason"))),
        ControlAction.PAUSE_TEMPLATE,
        ControlDeed.silent(body -> templates.pauses(text(body, "name"))));
  }

  private static String text(ControlBody body, String field) {
    return body.required(field, Function.identity());
  }
}
