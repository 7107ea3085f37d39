package io.groups4j.meta;

import io.groups4j.domain.BusinessAccountId;
import io.groups4j.domain.PhoneNumberId;
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

/** Lets a configuration choose Meta. Made by {@link java.util.ServiceLoader}. */
public final class MetaProvider implements GroupsProvider {

  static final String NAME = "meta-graph";

  /** For {@link java.util.ServiceLoader}. */
  public MetaProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.required(
            "phone-number-id", "the id of the business phone number", PhoneNumberId::new));
    settings.add(Setting.required("access-token", Credential.EXPECTATION, Credential::check));
    settings.add(
        Setting.optional(
            "account-id",
            "the id of the WhatsApp Business account, for templates and analytics",
            BusinessAccountId::new));
    settings.add(
        Setting.optional(
            "api-version",
            "a version such as " + MetaGroups.API_VERSION,
            MetaGroups.Builder::checkVersion));
    settings.add(
        Setting.optional(
            "base-uri", BaseUri.EXPECTATION, value -> BaseUri.checked(URI.create(value))));
    settings.add(Setting.optional("picture-part", PicturePart.EXPECTATION, PicturePart::checked));
    settings.addAll(CallPolicy.settings());
    return settings;
  }

  @Override
  public WhatsAppGroups connect(Map<String, String> settings) {
    String token = settings.get("access-token");
    MetaGroups.Builder builder =
        MetaGroups.builder(settings.get("phone-number-id"), () -> token)
            .policy(CallPolicy.from(settings));
    if (settings.containsKey("account-id")) {
      builder.accountId(settings.get("account-id"));
    }
    if (settings.containsKey("api-version")) {
      builder.apiVersion(settings.get("api-version"));
    }
    if (settings.containsKey("base-uri")) {
      builder.baseUri(URI.create(settings.get("base-uri")));
    }
    if (settings.containsKey("picture-part")) {
      builder.picturePart(settings.get("picture-part"));
    }
    return builder.build();
  }
}
