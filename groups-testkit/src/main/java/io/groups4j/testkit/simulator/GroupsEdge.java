package io.groups4j.testkit.simulator;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSubject;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.RequestId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** All groups: create one, list the active ones. */
final class GroupsEdge {

  private final InMemoryWhatsApp whatsApp;
  private final Wording wording;

  GroupsEdge(InMemoryWhatsApp whatsApp, Wording wording) {
    this.whatsApp = whatsApp;
    this.wording = wording;
  }

  Answer answer(ApiCall call) {
    return switch (call.method()) {
      case "POST" -> create(call.json());
      case "GET" -> list(call);
      default -> Answer.unsupported(call.method());
    };
  }

  private Answer create(JsonObject body) {
    String subject =
        Json.text(body, "subject").orElseThrow(() -> new BadParameter("Param subject is required"));
    String mode = Json.text(body, "join_approval_mode").orElse("auto_approve");
    GroupDraft draft =
        BadParameter.unless(
            () ->
                new GroupDraft(
                    new GroupSubject(subject),
                    Json.text(body, "description").map(GroupDescription::new).orElse(null),
                    new JoinApprovalMode(mode)));
    RequestId request = whatsApp.groups().create(draft);
    return Answer.ok(Json.whatsApp().add(wording.accepted(), request.value()));
  }

  private Answer list(ApiCall call) {
    PageRequest request = BadParameter.unless(() -> PageParameters.of(call));
    Page<GroupSummary> page = whatsApp.groups().active(request);
    JsonArrayBuilder groups = Json.array();
    for (GroupSummary group : page.items()) {
      groups.add(
          Json.object()
              .add("id", group.id().value())
              .add("subject", group.subject())
              .add("created_at", wording.time(group.createdAt())));
    }
    JsonObjectBuilder answer = Json.object().add("data", Json.object().add("groups", groups));
    if (!page.items().isEmpty()) {
      answer.add("paging", paging(call, request.limit(), page));
    }
    return Answer.ok(answer);
  }

  /**
   * Cursors are there on every page; only {@code next} and {@code previous} say that it goes on.
   */
  private JsonObjectBuilder paging(ApiCall call, int limit, Page<GroupSummary> page) {
    List<GroupSummary> items = page.items();
    Cursor first = whatsApp.cursorAt(items.get(0).id());
    Cursor last = whatsApp.cursorAt(items.get(items.size() - 1).id());
    JsonObjectBuilder paging =
        Json.object()
            .add("cursors", Json.object().add("before", first.value()).add("after", last.value()));
    String url = wording.page(call, limit);
    if (page.previous() != null) {
      paging.add("previous", url + "&before=" + PageParameters.encoded(first));
    }
    if (page.next() != null) {
      paging.add("next", url + "&after=" + PageParameters.encoded(last));
    }
    return paging;
  }
}
