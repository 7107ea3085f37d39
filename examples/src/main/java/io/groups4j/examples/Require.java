package io.groups4j.examples;

/** What has to be so, or the story is not true. */
final class Require {

  private Require() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
