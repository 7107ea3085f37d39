package io.groups4j.examples;

import java.util.Optional;

/**
 * The life of a group, told as it happens, at the provider of your choice: {@code meta-graph},
 * which is the default, or {@code 360dialog}.
 *
 * <p>Ends with 0 only if every step did what it says, with 1 if one did not, and with 2 if there is
 * no such provider.
 */
public final class Quickstart {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Quickstart() {}

  /**
   * Plays the story against a simulator on this machine.
   *
   * @param arguments the provider, or none
   */
  public static void main(String[] arguments) {
    System.exit(play(new Narrator(System.out, Narrator.isColourWelcome()), arguments));
  }

  /** All of {@code main} but the exit, of which it returns the code. */
  static int play(Narrator narrator, String... arguments) {
    Optional<Provider> provider = Provider.chosenBy(arguments);
    if (provider.isEmpty()) {
      narrator.failure("give one provider: meta-graph (which is the default) or 360dialog");
      return MISUSED;
    }
    try (Stage stage = Stage.set(provider.get())) {
      introduce(provider.get(), stage, narrator);
      new LifeOfAGroup(stage, narrator).tell();
      return DONE;
    } catch (RuntimeException | AssertionError failed) {
      narrator.failure(failed.toString());
      return FAILED;
    }
  }

  private static void introduce(Provider provider, Stage stage, Narrator narrator) {
    narrator.title("groups4j quickstart: the life of a WhatsApp group");
    narrator.line("Everything runs on this machine: an application, a simulator");
    narrator.line("that speaks " + provider.shownName() + "'s dialect at " + stage.apiUri() + ",");
    narrator.line("and the webhooks it sends back.");
    narrator.line("");
    narrator.line("   groups.provider   " + provider.key());
    narrator.line("   calls carry       " + provider.keyHeader());
    narrator.line("   webhooks carry    " + provider.proofHeader());
  }
}
