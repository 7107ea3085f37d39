package io.groups4j.logwatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * The messages of all exceptions that our own code makes, caught or not: the platform's flight
 * recorder writes down every one.
 */
final class ThrownMessages {

  private static final Pattern AN_EXCEPTION =
      Pattern.compile("java\\..*|.*(Exception|Error|Throwable|Failed)");

  private final Findings findings;
  private final Predicate<String> ours;
  private Optional<Recording> recording = Optional.empty();

  ThrownMessages(Findings findings) {
    this(findings, new OurCode());
  }

  /** With a way to tell whose exceptions are read, by the class that makes them. */
  ThrownMessages(Findings findings, Predicate<String> ours) {
    this.findings = findings;
    this.ours = ours;
  }

  void start() {
    if (FlightRecorder.isAvailable()) {
      Recording started = new Recording();
      started.enable("jdk.JavaExceptionThrow").withStackTrace();
      started.enable("jdk.JavaErrorThrow").withStackTrace();
      started.start();
      recording = Optional.of(started);
    }
  }

  void stop() {
    recording.ifPresent(this::read);
    recording = Optional.empty();
  }

  private void read(Recording recorded) {
    try (recorded) {
      recorded.stop();
      Path file = Files.createTempFile("thrown", ".jfr");
      try {
        recorded.dump(file);
        try (RecordingFile events = new RecordingFile(file)) {
          while (events.hasMoreEvents()) {
            lookAt(events.readEvent());
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void lookAt(RecordedEvent event) {
    // The virtual machine makes some without a stack: nobody's code did.
    if (event.hasField("message") && event.getStackTrace() != null) {
      String message = event.getString("message");
      if (message != null) {
        // Stacks are many and long: only those of messages that matter are looked at.
        findings.thrown(() -> ourPlace(event.getStackTrace()), message);
      }
    }
  }

  /** Where our own code made the exception, if it was our own. */
  private Optional<String> ourPlace(RecordedStackTrace stack) {
    return stack.getFrames().stream()
        .filter(frame -> !isConstructorOfAnException(frame))
        .findFirst()
        .filter(frame -> ours.test(typeOf(frame)))
        .map(ThrownMessages::where);
  }

  private static boolean isConstructorOfAnException(RecordedFrame frame) {
    return frame.getMethod().getName().equals("<init>")
        && AN_EXCEPTION.matcher(typeOf(frame)).matches();
  }

  private static String where(RecordedFrame frame) {
    return typeOf(frame) + ":" + frame.getLineNumber();
  }

  private static String typeOf(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }
}
