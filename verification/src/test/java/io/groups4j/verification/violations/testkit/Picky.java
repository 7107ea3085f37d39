package io.groups4j.verification.violations.testkit;

/** Replaces the test that it does not like. */
final class Picky implements ThingsContract {

  @Override
  public String thing() {
    return "another thing";
  }

  @Override
  public void itIsThere() {}
}
