package io.groups4j.examples;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupId;
import io.groups4j.port.WhatsAppGroups;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A blocking call on a pool of the application's own size. */
final class CallingWithoutBlocking {

  private CallingWithoutBlocking() {}

  static CompletableFuture<Group> find(WhatsAppGroups whatsApp, GroupId id, Executor pool) {
    CompletableFuture<Group> group =
        CompletableFuture.supplyAsync(() -> whatsApp.groups().find(id), pool);
    return group;
  }
}
