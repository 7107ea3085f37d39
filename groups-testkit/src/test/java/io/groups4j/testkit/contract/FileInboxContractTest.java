package io.groups4j.testkit.contract;

import io.groups4j.port.EventInbox;
import io.groups4j.port.FileInbox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FileInboxContractTest implements PersistentInboxContract {

  @TempDir private Path directory;
  private FileInbox inbox;

  @BeforeEach
  void open() {
    inbox = FileInbox.open(directory.resolve("handled.journal"), 1_000);
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  @Override
  public EventInbox inbox() {
    return inbox;
  }

  @Override
  public EventInbox reopened() {
    close();
    open();
    return inbox;
  }
}
