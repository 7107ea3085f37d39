package io.groups4j.verification.receiving;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A directory on the disk that is worked on: where temporary files go, it may take ten times as
 * long to force them, or no time at all.
 */
final class BesideTheClasses implements TempDirFactory {

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws Exception {
    URI classes =
        BesideTheClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Files.createTempDirectory(Path.of(classes).getParent(), "receiver-");
  }
}
