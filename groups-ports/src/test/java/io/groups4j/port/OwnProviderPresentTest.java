package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings of our own providers are only taken on trust where their adapter is absent. */
class OwnProviderPresentTest {

  /** Stands where Meta's adapter would be. */
  private static final class Own implements GroupsProvider {

    @Override
    public String name() {
      return "meta-graph";
    }

    @Override
    public List<Setting> settings() {
      return List.of(Setting.required("access-token", "a token", value -> {}));
    }

    @Override
    public WhatsAppGroups connect(Map<String, String> settings) {
      return new Connected("own", settings);
    }
  }

  private final ProviderChoice choice = new ProviderChoice(Map.of("meta-graph", new Own()));

  @Test
  void aMisspeltSettingOfOneThatIsPresentIsFound() {
    Map<String, String> configuration =
        Map.of(
            "groups.provider", "meta-graph",
            "groups.meta-graph.access-token", "x",
            "groups.meta-graph.acess-token", "x");
    assertEquals(
        List.of("groups.meta-graph.acess-token is not known; check its spelling"),
        assertThrows(InvalidConfigurationException.class, () -> choice.connect(configuration))
            .problems());
  }

  @Test
  void oneThatIsPresentConnectsBesideTheSettingsOfOneThatIsAbsent() {
    assertEquals(
        new Connected("own", Map.of("access-token", "x")),
        choice.connect(
            Map.of(
                "groups.provider", "meta-graph",
                "groups.meta-graph.access-token", "x",
                "groups.360dialog.api-key", "y")));
  }
}
