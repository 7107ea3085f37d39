package io.groups4j.testkit.contract;

import java.util.function.Consumer;

/**
 * One way to get it wrong.
 *
 * @param kills the method of a contract that has to notice
 * @param mistake what is wrong, in words
 * @param breaking makes the mistake
 */
record Mutant(String kills, String mistake, Consumer<Broken> breaking) {

  @Override
  public String toString() {
    return kills + " notices what " + mistake;
  }
}
