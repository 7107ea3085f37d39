package io.groups4j.dialog360;

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
import org.jspecify.annotations.Nullable;

/**
 * Connects to the groups of a business phone number through 360dialog.
 *
 * <pre>{@code
 * WhatsAppGroups whatsApp = Dialog360Groups.builder(() -> secrets.get("D360_API_KEY")).build();
 * }</pre>
 *
 * <p>The key is bound to one number, which therefore is not named: 360dialog, "Group Management".
 */
public final class Dialog360Groups {

  /** Where 360dialog's messaging API is. */
  public static final URI BASE_URI = URI.create("https://waba-v2.360dialog.io");

  private Dialog360Groups() {}

  /**
   * Begins a connection.
   *
   * @param apiKey gives the key as it is now; asked on every call, by several threads
   */
  public static Builder builder(Supplier<@Nullable String> apiKey) {
    return new Builder(apiKey);
  }

  /** What can be set before connecting. Not safe for use by several threads. */
  public static final class Builder {

    private final Credential apiKey;
    private URI baseUri = BASE_URI;
    private String picturePart = PicturePart.DEFAULT;
    private CallPolicy policy = CallPolicy.defaults();
    private @Nullable HttpClient httpClient;

    private Builder(Supplier<@Nullable String> apiKey) {
      this.apiKey = new Credential("API key", apiKey);
    }

    /**
     * Calls another host: a simulator, or a proxy of your own. The key goes there.
     *
     * @param uri https, or plain http to this machine
     */
    public Builder baseUri(URI uri) {
      this.baseUri = BaseUri.checked(uri);
      return this;
    }

    /** Calls another host over plain http, where everybody on the way can read the key. */
    public Builder insecureBaseUri(URI uri) {
      this.baseUri = BaseUri.insecure(uri);
      return this;
    }

    /**
     * Sends pictures under another name than {@code file}: the page has none of its own, and other
     * clients use {@code profile_picture_file}.
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
          new Dialog360Dialect(baseUri, picturePart, apiKey), policy, httpClient);
    }
  }
}
