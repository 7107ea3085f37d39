package io.groups4j.fuzzing;

import io.groups4j.domain.ProfilePicture;

/** The bytes of a picture: taken, or refused by the domain's own words. */
public final class PictureTarget {

  private PictureTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      ProfilePicture.of(input);
    } catch (IllegalArgumentException refused) {
      Broken.unless(
          String.valueOf(refused.getMessage()).startsWith("picture"), "refused by somebody else");
    }
  }
}
