package io.groups4j.dialog360;

import io.groups4j.graph.BaseUri;
import io.groups4j.graph.Credential;
import io.groups4j.graph.PicturePart;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsProvider;
import io.groups4j.port.Setting;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets a configuration choose 360dialog. Made by {@link java.util.ServiceLoader}. */
public final class Dialog360Provider implements GroupsProvider {

  static final String NAME = "360dialog";

  /** For {@link java.util.ServiceLoader}. */
  public Dialog360Provider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(Setting.required("api-key", Credential.EXPECTATION, Credential::check));
    settings.add(
        Setting.optional(
            "base-uri", BaseUri.EXPECTATION, value -> BaseUri.checked(URI.create(value))));
    settings.add(Setting.optional("picture-part", PicturePart.EXPECTATION, PicturePart::checked));
    settings.addAll(CallPolicy.settings());
    return settings;
  }

  @Override
  public WhatsAppGroups connect(Map<String, String> settings) {
    String apiKey = settings.get("api-key");
    Dialog360Groups.Builder builder =
        Dialog360Groups.builder(() -> apiKey).policy(CallPolicy.from(settings));
    if (settings.containsKey("base-uri")) {
      builder.baseUri(URI.create(settings.get("base-uri")));
    }
    if (settings.containsKey("picture-part")) {
      builder.picturePart(settings.get("picture-part"));
    }
    return builder.build();
  }
}
