package io.groups4j.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Counts how often a virtual thread held on to its carrier while it waited. */
final class Pinned implements AutoCloseable {

  private final Recording recording = new Recording();

  Pinned() {
    // Unknown to platforms without virtual threads, which have none to record then.
    recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO).withStackTrace();
    recording.start();
  }

  /** One line for each time: how long, and where. */
  List<String> events() throws IOException {
    recording.stop();
    Path file = Files.createTempFile("pinned", ".jfr");
    try {
      recording.dump(file);
      List<String> events = new ArrayList<>();
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        if (event.getEventType().getName().equals("jdk.VirtualThreadPinned")) {
          events.add(event.getDuration().toNanos() / 1_000 + " us " + event.getStackTrace());
        }
      }
      return events;
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public void close() {
    recording.close();
  }
}
