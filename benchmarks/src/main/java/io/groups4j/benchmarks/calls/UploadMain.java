package io.groups4j.benchmarks.calls;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.port.WhatsAppGroups;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends pictures, 16 at once, in a small heap, and says how many came through each second. */
public final class UploadMain {

  private static final int AT_ONCE = 16;

  private static final byte[] HEAD =
      ("--b\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
              + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
              + "Content-Type: image/jpeg\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TAIL = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);

  private UploadMain() {}

  /**
   * Prints uploads a second, or {@code NaN} when the heap was too small.
   *
   * @param arguments {@code streamed} or {@code array}, where the server is, the picture, and how
   *     many uploads there are to be
   */
  public static void main(String[] arguments) throws InterruptedException {
    URI base = URI.create(arguments[1]);
    Path picture = Path.of(arguments[2]);
    Callable<Object> upload =
        arguments[0].equals("streamed") ? streamed(base, picture) : array(base, picture);
    int uploads = Integer.parseInt(arguments[3]);
    String result;
    try {
      send(upload, AT_ONCE);
      long start = System.nanoTime();
      send(upload, uploads);
      result = Double.toString(uploads * 1e9 / (System.nanoTime() - start));
    } catch (ExecutionException failed) {
      System.err.println("upload, " + arguments[0] + ": " + failed.getCause());
      result = "NaN";
    }
    System.out.println(result);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void send(Callable<Object> upload, int uploads)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Object>> sent = new ArrayList<>();
      for (int i = 0; i < uploads; i++) {
        sent.add(threads.submit(upload));
      }
      for (Future<Object> one : sent) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Object> streamed(URI base, Path file) {
    WhatsAppGroups connection = Caller.meta(base).build();
    return () -> {
      ProfilePicture picture = ProfilePicture.of(() -> Files.newInputStream(file));
      return connection
          .settings()
          .update(new GroupId(Answers.GROUP), GroupSettingsChange.ofPicture(picture));
    };
  }

  private static Callable<Object> array(URI base, Path file) {
    HttpClient client = HttpClient.newBuilder().executor(Runnable::run).build();
    URI uri = URI.create(base + "/" + Caller.VERSION + "/" + Answers.GROUP);
    return () -> {
      // As few bytes as one array can do with.
      int size = (int) Files.size(file);
      byte[] form = Arrays.copyOf(HEAD, HEAD.length + size + TAIL.length);
      try (InputStream in = Files.newInputStream(file)) {
        in.readNBytes(form, HEAD.length, size);
      }
      System.arraycopy(TAIL, 0, form, HEAD.length + size, TAIL.length);
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Authorization", "Bearer " + Caller.TOKEN)
              .header("Content-Type", "multipart/form-data; boundary=b")
              .POST(BodyPublishers.ofByteArray(form))
              .build();
      int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
      if (status != 200) {
        throw new IOException("status " + status);
      }
      return status;
    };
  }
}
