package io.groups4j.port;

import java.util.List;
import java.util.Map;

/** Another provider on the class path, which nobody chooses. */
public final class SunProvider implements GroupsProvider {

  /** What the service loader calls. */
  public SunProvider() {}

  @Override
  public String name() {
    return "sun";
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.required("key", "a key", value -> {}));
  }

  @Override
  public WhatsAppGroups connect(Map<String, String> settings) {
    return new Connected("sun", settings);
  }
}
