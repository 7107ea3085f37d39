package com.example.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.consumer.ClassPath;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupsProvider;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.WhatsAppGroups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Only360dialogTest {

  private final Dialog360 dialog360 = new Dialog360();

  @AfterEach
  void close() {
    dialog360.close();
  }

  @Test
  void aGroupIsFoundThroughTheProviderThatTheConfigurationNames() {
    WhatsAppGroups whatsApp = WhatsAppGroups.connect(dialog360.configuration("good"));

    Group group = whatsApp.groups().find(new GroupId("G1"));

    assertEquals("Book club", group.subject());
    assertEquals(7, group.participantCount());
    assertEquals(List.of("GET /groups/G1"), dialog360.server().requests());
  }

  @Test
  void aRefusalHasItsType() {
    WhatsAppGroups whatsApp = WhatsAppGroups.connect(dialog360.configuration("bad"));

    AccessDeniedException denied =
        assertThrows(AccessDeniedException.class, () -> whatsApp.groups().find(new GroupId("G1")));
    assertEquals("Invalid API key", denied.providerError().orElseThrow().message());
  }

  @Test
  void theOtherProviderIsNotThereAndItsArtifactIsNamed() {
    Map<String, String> other = new HashMap<>(dialog360.configuration("good"));
    other.put("groups.provider", "meta-graph");

    InvalidConfigurationException refusal =
        assertThrows(InvalidConfigurationException.class, () -> WhatsAppGroups.connect(other));
    assertTrue(refusal.getMessage().contains("io.groups4j:adapter-meta-graph"));
  }

  /** Whoever adds a dependency to the adapter adds it to every application: say so here. */
  @Test
  void nothingComesAlongButThis() {
    assertEquals(
        new TreeSet<>(
            Set.of(
                "adapter-360dialog",
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
  void nothingElseOffersToBeAProvider() {
    assertEquals(
        List.of("360dialog"),
        ServiceLoader.load(GroupsProvider.class).stream()
            .map(offer -> offer.get().name())
            .toList());
    assertNull(getClass().getResource("/io/groups4j/meta"));
    assertNotNull(getClass().getResource("/io/groups4j/dialog360"), "packages can be looked for");
  }

  @Test
  void noClassOfAnotherModuleIsThere() {
    for (String stranger :
        List.of(
            "io.groups4j.meta.MetaGroups",
            "io.groups4j.meta.MetaProvider",
            "io.groups4j.testkit.fake.InMemoryWhatsApp",
            "io.groups4j.webhook.GroupWebhooks")) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(stranger), stranger);
    }
  }
}
