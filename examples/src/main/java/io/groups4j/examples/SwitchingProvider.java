package io.groups4j.examples;

import io.groups4j.port.WhatsAppGroups;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The provider named by configuration, so that code names none. */
final class SwitchingProvider {

  private SwitchingProvider() {}

  static WhatsAppGroups connect(Reader file) throws IOException {
    Properties properties = new Properties();
    properties.load(file);
    Map<String, String> configuration = new HashMap<>();
    properties.forEach((key, value) -> configuration.put((String) key, (String) value));

    WhatsAppGroups whatsApp = WhatsAppGroups.connect(configuration);
    return whatsApp;
  }

  static WhatsAppGroups connect(Reader file, Map<String, String> environment) throws IOException {
    Properties properties = new Properties();
    properties.load(file);

    return WhatsAppGroups.connect(properties, environment);
  }
}
