package com.example.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.consumer.ClassPath;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OnlyTestkitTest {

  @Test
  void aGroupIsCreatedInMemory() {
    RecordingListener events = new RecordingListener();
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);

    whatsApp.groups().create(GroupDraft.named("Book club"));

    GroupCreated created = events.await(GroupCreated.class, Duration.ofSeconds(1));
    assertEquals("Book club", whatsApp.groups().find(created.groupId()).subject());
  }

  /** Whoever adds a dependency to the testkit decides its version for every user: say so here. */
  @Test
  void nothingComesAlongButThis() {
    assertEquals(
        new TreeSet<>(
            Set.of(
                "apiguardian-api",
                "groups-domain",
                "groups-ports",
                "groups-testkit",
                "jakarta.json-api",
                "jspecify",
                "junit-jupiter-api",
                "junit-platform-commons",
                "opentest4j",
                "parsson")),
        ClassPath.artifacts(ClassPath.withJUnit()));
  }

  @Test
  void noAdapterAndNoLibraryOfOneIsThere() {
    for (String stranger :
        List.of(
            "io.groups4j.graph.GraphConnection",
            "io.groups4j.meta.MetaGroups",
            "io.groups4j.dialog360.Dialog360Groups",
            "io.groups4j.webhook.GroupWebhooks",
            "org.eclipse.yasson.JsonBindingProvider",
            "io.github.resilience4j.retry.Retry",
            "org.slf4j.Logger")) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(stranger), stranger);
    }
  }
}
