package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Meta's paths: Meta, "Group management" and "Analytics". */
final class MetaDialect implements Responder {

  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,3}");

  private final String phoneNumberId;
  private final String accountId;
  private final AccountNode account;
  private final GroupAnalyticsEdge groupAnalytics;
  private final GroupsEdge groups;
  private final GroupPaths paths;

  MetaDialect(InMemoryWhatsApp whatsApp, URI baseUri) {
    Wording wording = Wording.meta(baseUri);
    this.phoneNumberId = whatsApp.phoneNumberId().value();
    this.accountId = whatsApp.accountId();
    this.account = new AccountNode(whatsApp);
    this.groupAnalytics = new GroupAnalyticsEdge(whatsApp.analytics());
    this.groups = new GroupsEdge(whatsApp, wording);
    this.paths = new GroupPaths(whatsApp, wording);
  }

  @Override
  public Answer answer(ApiCall call) {
    List<String> path = call.path();
    if (path.size() < 2 || !VERSION.matcher(path.get(0)).matches()) {
      return Answer.unknownPath();
    }
    String id = path.get(1);
    String rest = String.join("/", path.subList(2, path.size()));
    if (rest.equals("groups")) {
      return id.equals(phoneNumberId)
          ? groups.answer(call)
          : Answer.badParameter("The phone number id in the path is not the simulator's");
    }
    if (rest.equals("group_analytics")) {
      return id.equals(accountId)
          ? groupAnalytics.answer(call)
          : Answer.badParameter("The account id in the path is not the simulator's");
    }
    if (rest.isEmpty() && id.equals(accountId)) {
      return account.answer(call);
    }
    return paths.answer(call, id, rest).orElseGet(Answer::unknownPath);
  }
}
