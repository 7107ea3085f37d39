package io.groups4j.verification.receiving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What a provider has to deliver: always the same for the same seed. */
final class Traffic {

  /** Most deliveries are genuine; so many are between two that are not. */
  private static final int GENUINE_IN_A_ROW = 20;

  private final Random random;
  private final List<String> facts = new ArrayList<>();

  Traffic(Random random) {
    this.random = random;
  }

  /** So many deliveries of one to three facts, some told more than once, in no order. */
  List<Delivery> deliveries(int count) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      deliveries.add(
          i % GENUINE_IN_A_ROW == 0 ? forged(i / GENUINE_IN_A_ROW) : Delivery.of(someFacts()));
    }
    Collections.shuffle(deliveries, random);
    return deliveries;
  }

  /** Every genuine fact, once. */
  List<String> facts() {
    return List.copyOf(facts);
  }

  private List<String> someFacts() {
    List<String> some = new ArrayList<>();
    do {
      some.add(random.nextInt(10) == 0 && !facts.isEmpty() ? oldFact() : newFact());
    } while (some.size() < 3 && random.nextBoolean());
    return some;
  }

  private String newFact() {
    String fact = (random.nextBoolean() ? "message-" : "group-") + facts.size();
    facts.add(fact);
    return fact;
  }

  private String oldFact() {
    return facts.get(random.nextInt(facts.size()));
  }

  private static Delivery forged(int number) {
    List<UnaryOperator<String>> ways =
        List.of(
            right -> "",
            right -> Delivery.HEADER + "sha256=\r\n",
            right -> Delivery.HEADER + "sha256=" + "0".repeat(64) + "\r\n",
            right -> right.replace("sha256=", "sha1="),
            right -> right.replace("sha256=", ""),
            right -> right.replaceFirst("..\r\n", "\r\n"));
    return Delivery.forged(List.of("forged-" + number), ways.get(number % ways.size()));
  }
}
