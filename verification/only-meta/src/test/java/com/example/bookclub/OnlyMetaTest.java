package com.example.bookclub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.consumer.ClassPath;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.WhatsAppGroups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnlyMetaTest {

  private final Meta meta = new Meta();

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void aGroupIsFoundThroughTheProviderThatTheConfigurationNames() {
    WhatsAppGroups whatsApp = WhatsAppGroups.connect(meta.configuration("good"));

    Group group = whatsApp.groups().find(new GroupId("G1"));

    assertEquals("Book club", group.subject());
    assertEquals(7, group.participantCount());
    assertEquals(List.of("GET /v25.0/G1"), meta.server().requests());
  }

  @Test
  void aRefusalHasItsType() {
    WhatsAppGroups whatsApp = WhatsAppGroups.connect(meta.configuration("bad"));

    AccessDeniedException denied =
        assertThrows(AccessDeniedException.class, () -> whatsApp.groups().find(new GroupId("G1")));
    assertEquals(190, denied.providerError().orElseThrow().code());
  }

  @Test
  void theOtherProviderIsNotThereAndItsArtifactIsNamed() {
    Map<String, String> other = new HashMap<>(meta.configuration("good"));
    other.put("groups.provider", "360dialog");

    InvalidConfigurationException refusal =
        assertThrows(InvalidConfigurationException.class, () -> WhatsAppGroups.connect(other));
    assertTrue(refusal.getMessage().contains("io.groups4j:adapter-360dialog"));
  }

  /** Whoever adds a dependency to the adapter adds it to every application: say so here. */
  @Test
  void nothingComesAlongButThis() {
    assertEquals(
        new TreeSet<>(
            Set.of(
                "adapter-meta-graph",
                "graph-http",
                "groups-domain",
                "groups-ports",
                "jakarta.json-api",
                "jakarta.json.bind-api",
                "jspecify",
                "parsson",
                "resilience4j-core",
                "resilience4j-retry",
                "slf4j-api",
                "yasson")),
        ClassPath.artifacts(ClassPath.places()));
  }

  @Test
  void noClassOfAnotherModuleIsThere() {
    for (String stranger :
        List.of(
            "io.groups4j.dialog360.Dialog360Groups",
            "io.groups4j.testkit.fake.InMemoryWhatsApp",
            "io.groups4j.webhook.GroupWebhooks")) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(stranger), stranger);
    }
  }
}
