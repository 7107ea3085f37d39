package io.groups4j.meta;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Is interrupted between the headers of an answer and handing it over, which no real connection can
 * be made to do on purpose.
 */
final class InterruptedClient extends HttpClient {

  private final HttpClient real;
  private volatile boolean letGo;

  /** Leaves everything but files to another one. */
  InterruptedClient(HttpClient real) {
    this.real = real;
  }

  /** Whether nobody holds on to the answer any longer. */
  boolean hasLetGo() {
    return letGo;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (!request.uri().getPath().contains("attachments")) {
      return real.send(request, handler);
    }
    handler
        .apply(
            new HttpResponse.ResponseInfo() {
              @Override
              public int statusCode() {
                return 200;
              }

              @Override
              public HttpHeaders headers() {
                return HttpHeaders.of(Map.of(), (name, value) -> true);
              }

              @Override
              public Version version() {
                return Version.HTTP_1_1;
              }
            })
        .onSubscribe(
            new Subscription() {
              @Override
              public void request(long pieces) {}

              @Override
              public void cancel() {
                letGo = true;
              }
            });
    throw new InterruptedException();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    throw new UnsupportedOperationException("everything is sent by one thread");
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
    return sendAsync(request, handler);
  }

  @Override
  public Redirect followRedirects() {
    return Redirect.NEVER;
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Optional.empty();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Optional.empty();
  }

  @Override
  public SSLContext sslContext() {
    throw new UnsupportedOperationException("nothing is encrypted");
  }

  @Override
  public SSLParameters sslParameters() {
    throw new UnsupportedOperationException("nothing is encrypted");
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.empty();
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }
}
