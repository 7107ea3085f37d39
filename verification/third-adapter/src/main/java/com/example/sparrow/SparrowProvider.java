package com.example.sparrow;

import io.groups4j.graph.BaseUri;
import io.groups4j.graph.Credential;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsProvider;
import io.groups4j.port.Setting;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets a configuration choose Sparrow. Made by {@link java.util.ServiceLoader}. */
public final class SparrowProvider implements GroupsProvider {

  static final String NAME = "sparrow";

  private static final String BASE_URI = "https://api.sparrow.example";

  /** For {@link java.util.ServiceLoader}. */
  public SparrowProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(Setting.required("key", Credential.EXPECTATION, Credential::check));
    settings.add(
        Setting.optional(
            "base-uri", BaseUri.EXPECTATION, value -> BaseUri.checked(URI.create(value))));
    settings.addAll(CallPolicy.settings());
    return settings;
  }

  @Override
  public WhatsAppGroups connect(Map<String, String> settings) {
    URI baseUri = BaseUri.checked(URI.create(settings.getOrDefault("base-uri", BASE_URI)));
    Credential key = new Credential("key", () -> settings.get("key"));
    return new GraphConnection(new SparrowDialect(baseUri, key), CallPolicy.from(settings), null);
  }
}
