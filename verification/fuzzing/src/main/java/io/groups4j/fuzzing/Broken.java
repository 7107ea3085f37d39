package io.groups4j.fuzzing;

/** What must hold of whatever comes in does not. */
final class Broken extends AssertionError {

  private static final long serialVersionUID = 1L;

  private Broken(String promise) {
    super(promise);
  }

  static void unless(boolean kept, String promise) {
    if (!kept) {
      throw new Broken(promise);
    }
  }
}
