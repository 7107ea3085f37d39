package io.groups4j.benchmarks.run;

import io.groups4j.benchmarks.calls.CallServerProcess;
import io.groups4j.benchmarks.calls.Client;
import io.groups4j.benchmarks.calls.Transport;
import io.groups4j.benchmarks.calls.UploadMain;
import io.groups4j.benchmarks.calls.WalkMain;
import io.groups4j.benchmarks.report.Comparison;
import io.groups4j.benchmarks.report.Comparison.Better;
import io.groups4j.benchmarks.report.Report;
import io.groups4j.benchmarks.report.Statistics;
import io.groups4j.benchmarks.report.Target;
import io.groups4j.benchmarks.setup.Child;
import io.groups4j.benchmarks.setup.Settings;
import io.groups4j.benchmarks.start.FirstMain;
import io.groups4j.benchmarks.start.JarSizes;
import io.groups4j.benchmarks.webhook.Delivery;
import io.groups4j.testkit.fixture.Jpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is measured in a fresh process each: uploads, a long list, first times. */
final class SingleRuns {

  private static final int PICTURE_BYTES = 5_000_000;

  private static final String UPLOADS = "160";

  private static final Target FIRST_CALL = Target.ratio(0.95);
  private static final Target FIRST_WEBHOOK = Target.ratio(0.6);
  private static final Target UPLOADS_AT_ONCE = Target.ratio(1.3);
  private static final Target FOOTPRINT = Target.ours(1_100);

  private final CallServerProcess server;
  private final Settings settings;
  private final Report report;

  SingleRuns(CallServerProcess server, Settings settings, Report report) {
    this.server = server;
    this.settings = settings;
    this.report = report;
  }

  /** In the small heap, and once more where one array has the room it needs. */
  void uploads(Path picture) throws IOException {
    Files.write(picture, Jpeg.square(640).paddedTo(PICTURE_BYTES).bytes());
    for (String heap : new String[] {"96m", "2g"}) {
      double[] streamed = new double[settings.rounds()];
      double[] array = new double[settings.rounds()];
      double[] ratios = new double[settings.rounds()];
      for (int round = 0; round < settings.rounds(); round++) {
        streamed[round] = upload("streamed", heap, picture);
        array[round] = upload("array", heap, picture);
        ratios[round] = streamed[round] / array[round];
      }
      report.add(
          new Comparison(
                  "16 uploads of 5 MB at once, heap of " + heap,
                  "uploads/s",
                  Statistics.median(streamed),
                  "one array",
                  Statistics.median(array),
                  Statistics.median(ratios),
                  Better.MORE)
              // In the small heap one array fails: there is nothing to be faster than.
              .toReach(heap.equals("2g") ? UPLOADS_AT_ONCE : null));
    }
  }

  /** Not a number when the heap was too small: the process ends, as half of it may be gone. */
  private double upload(String how, String heap, Path picture) throws IOException {
    String plain = server.base(Transport.PLAIN).toString();
    List<String> options = List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError");
    try (Child child =
        Child.start(UploadMain.class, options, how, plain, picture.toString(), UPLOADS)) {
      return child.lastLine().map(Double::parseDouble).orElse(Double.NaN);
    }
  }

  void walk() throws IOException {
    String plain = server.base(Transport.PLAIN).toString();
    String[] ours = line(WalkMain.class, List.of(), "walk", plain).split(" ");
    String[] peer = line(WalkMain.class, List.of(), "list", plain).split(" ");
    report.add(
        Comparison.of(
            "walk over 10 000 groups, most held",
            "kB",
            Long.parseLong(ours[0]) / 1e3,
            "OkHttp stack, all pages first",
            Long.parseLong(peer[0]) / 1e3,
            Better.LESS));
    report.note(
        "A walk over 10 000 groups asked for "
            + ours[1]
            + " pages before they were needed, collecting them first for "
            + peer[1]
            + ".");
    report.note(
        "Of the first 2 000 groups a walk held at most %.0f kB, of all 10 000 at most %.0f kB."
                .formatted(Long.parseLong(ours[2]) / 1e3, Long.parseLong(ours[0]) / 1e3)
            + " With all pages first that was %.0f and %.0f kB."
                .formatted(Long.parseLong(peer[2]) / 1e3, Long.parseLong(peer[0]) / 1e3));
  }

  void firstTimes() throws IOException {
    for (Transport transport : new Transport[] {Transport.PLAIN, Transport.TLS_H2}) {
      URI base = server.base(transport);
      first(
          "first call in a fresh JVM, " + base.getScheme(),
          new String[] {"call", Client.META.name(), base.toString()},
          "Retrofit + OkHttp + Jackson",
          new String[] {"call", Client.RETROFIT.name(), base.toString()},
          FIRST_CALL);
    }
    Delivery delivery = Delivery.number(Delivery.Size.SMALL, 1);
    String body = HexFormat.of().formatHex(delivery.body());
    first(
        "first webhook in a fresh JVM",
        new String[] {"ours", body, delivery.signature()},
        "Mac.getInstance + Jackson databind",
        new String[] {"peer", body, delivery.signature()},
        FIRST_WEBHOOK);
  }

  private void first(
      String measure, String[] ours, String other, String[] peer, @Nullable Target target)
      throws IOException {
    double[] our = new double[settings.forks()];
    double[] their = new double[settings.forks()];
    double[] ratios = new double[settings.forks()];
    for (int fork = 0; fork < settings.forks(); fork++) {
      our[fork] = number(FirstMain.class, server.trust(), ours);
      their[fork] = number(FirstMain.class, server.trust(), peer);
      ratios[fork] = our[fork] / their[fork];
    }
    report.add(
        new Comparison(
                measure,
                "ms",
                Statistics.median(our),
                other,
                Statistics.median(their),
                Statistics.median(ratios),
                Better.LESS)
            .toReach(target));
  }

  static void footprint(Report report) {
    JarSizes ours = JarSizes.of(JarSizes.ADAPTER);
    JarSizes peer = JarSizes.of(JarSizes.OKHTTP_STACK);
    report.add(
        Comparison.of(
                "jars at run time (%d against %d)".formatted(ours.jars(), peer.jars()),
                "kB",
                ours.bytes() / 1e3,
                "Retrofit + OkHttp + Jackson",
                peer.bytes() / 1e3,
                Better.LESS)
            .toReach(FOOTPRINT));
  }

  private static double number(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    return Double.parseDouble(line(main, options, arguments));
  }

  private static String line(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    try (Child child = Child.start(main, new ArrayList<>(options), arguments)) {
      return child.line();
    }
  }
}
