package io.groups4j.port;

import java.util.List;
import java.util.Map;

/** Says that it is the moon as well, and comes later on the class path. */
public final class MoonProviderTwin implements GroupsProvider {

  /** What the service loader calls. */
  public MoonProviderTwin() {}

  @Override
  public String name() {
    return "moon";
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.required("crater", "a crater", value -> {}));
  }

  @Override
  public WhatsAppGroups connect(Map<String, String> settings) {
    return new Connected("twin", settings);
  }
}
