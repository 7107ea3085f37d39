package io.groups4j.meta;

import io.groups4j.domain.BusinessAccountId;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.graph.BaseUri;
import io.groups4j.graph.Credential;
import io.groups4j.graph.GraphConnection;
import io.groups4j.graph.PicturePart;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the groups of a business phone number through Meta's Cloud API.
 *
 * <pre>{@code
 * WhatsAppGroups whatsApp = MetaGroups.builder("12784358810", () -> secrets.get("WA_TOKEN")).build();
 * }</pre>
 *
 * <p>The number has to be eligible for groups, and the token needs the permission {@code
 * whatsapp_business_messaging}: Meta, "Groups API", get started.
 */
public final class MetaGroups {

  /** Where Meta's Graph API is. */
  public static final URI BASE_URI = URI.create("https://graph.facebook.com");

  /** The version of the Graph API that is spoken unless said otherwise. */
  public static final String API_VERSION = "v25.0";

  private MetaGroups() {}

  /**
   * Begins a connection.
   *
   * @param phoneNumberId the id of the business phone number, not the number itself
   * @param accessToken gives the token as it is now; asked on every call, by several threads
   */
  public static Builder builder(String phoneNumberId, Supplier<@Nullable String> accessToken) {
    return new Builder(new PhoneNumberId(phoneNumberId), accessToken);
  }

  /** What can be set before connecting. Not safe for use by several threads. */
  public static final class Builder {

    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");

    private final PhoneNumberId phoneNumberId;
    private final Credential accessToken;
    private URI baseUri = BASE_URI;
    private String apiVersion = API_VERSION;
    private @Nullable BusinessAccountId accountId;
    private String picturePart = PicturePart.DEFAULT;
    private CallPolicy policy = CallPolicy.defaults();
    private @Nullable HttpClient httpClient;

    private Builder(PhoneNumberId phoneNumberId, Supplier<@Nullable String> accessToken) {
      this.phoneNumberId = phoneNumberId;
      this.accessToken = new Credential("access token", accessToken);
    }

    /**
     * Names the WhatsApp Business account that owns the number and its templates: needed for making
     * templates, for their reviews and for analytics, and for nothing else.
     */
    public Builder accountId(String id) {
      this.accountId = new BusinessAccountId(id);
      return this;
    }

    /**
     * Speaks another version of the Graph API, such as {@code v24.0}; change it when Meta retires
     * the default.
     */
    public Builder apiVersion(String version) {
      this.apiVersion = checkVersion(version);
      return this;
    }

    /**
     * Calls another host: a simulator, or a proxy of your own. The token goes there.
     *
     * @param uri https, or plain http to this machine
     */
    public Builder baseUri(URI uri) {
      this.baseUri = BaseUri.checked(uri);
      return this;
    }

    /** Calls another host over plain http, where everybody on the way can read the token. */
    public Builder insecureBaseUri(URI uri) {
      this.baseUri = BaseUri.insecure(uri);
      return this;
    }

    /**
     * Sends pictures under another name than {@code file}: for a provider that asks for {@code
     * profile_picture_file}, which Meta's page has beside it.
     *
     * @param name letters, digits, hyphens and underscores
     */
    public Builder picturePart(String name) {
      this.picturePart = PicturePart.checked(name);
      return this;
    }

    /** Sets timeouts, tries and pace; see {@link CallPolicy} for when to. */
    public Builder policy(CallPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sends with a client of yours: for a proxy, certificates, or an executor. It must not follow
     * redirects, its own connect timeout counts, and its executor must always have a thread free of
     * callers: calls wait for that executor, and a deadline cannot end a wait that it never serves.
     *
     * <p>Without it, each connection has a client that does everything on its one thread,
     * encryption included: the cheapest way for answers as small as these, and at most one core. A
     * process on many cores whose calls fill that one passes a client with an executor, or spreads
     * its calls over several connections, each of which keeps a pace of its own: set a share of it.
     */
    public Builder httpClient(HttpClient client) {
      this.httpClient = Objects.requireNonNull(client, "httpClient");
      return this;
    }

    /**
     * Connects; nothing is sent.
     *
     * @throws IllegalArgumentException if the HTTP client follows redirects
     */
    public WhatsAppGroups build() {
      return new GraphConnection(
          new MetaDialect(baseUri, apiVersion, phoneNumberId, accountId, picturePart, accessToken),
          policy,
          httpClient);
    }

    static String checkVersion(String version) {
      if (!VERSION.matcher(Objects.requireNonNull(version, "apiVersion")).matches()) {
        throw new IllegalArgumentException(
            "apiVersion is \"" + version + "\", expected a version such as " + API_VERSION);
      }
      return version;
    }
  }
}
