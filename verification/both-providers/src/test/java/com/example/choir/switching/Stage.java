package com.example.choir.switching;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.InviteLink;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.Exchange;
import io.groups4j.testkit.simulator.GroupsSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** One WhatsApp behind one simulator, which both providers lead to. */
final class Stage implements AutoCloseable {

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).onExchange(exchanges::add).start();

  /** The file as it is, but for the port, which the system has picked. */
  Properties file() {
    Properties file = new Properties();
    try (InputStream in = Stage.class.getResourceAsStream("/groups.properties")) {
      file.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (String provider : List.of("meta-graph", "360dialog")) {
      file.setProperty("groups." + provider + ".base-uri", simulator.baseUri().toString());
    }
    return file;
  }

  /** The same file with its one line edited. */
  Properties file(String provider) {
    Properties file = file();
    file.setProperty("groups.provider", provider);
    return file;
  }

  void singersOpen(URI link) {
    InviteLink invite = new InviteLink(link);
    whatsApp.people().opensLink(invite, "15555551000");
    whatsApp.people().opensLink(invite, "15555551001");
  }

  /** The calls so far, with what the last group was called left out. */
  List<String> requests() {
    List<GroupCreated> created =
        events.events().stream()
            .filter(GroupCreated.class::isInstance)
            .map(GroupCreated.class::cast)
            .toList();
    String group = created.get(created.size() - 1).groupId().value();
    return exchanges.stream()
        .map(call -> call.method() + " " + call.target() + " -> " + call.status())
        .map(line -> line.replace(group, "{group}").replaceFirst("\\?\\S*", ""))
        .toList();
  }

  /** What has happened so far, by kind. */
  List<String> happened() {
    return events.events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  /** Begins a new list of calls. */
  void turnThePage() {
    exchanges.clear();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
