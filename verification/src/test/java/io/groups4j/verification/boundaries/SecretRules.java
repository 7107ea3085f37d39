package io.groups4j.verification.boundaries;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How secrets are compared. */
final class SecretRules {

  private static final String PROOF = ".webhook.WebhookAuthenticity";
  private static final Set<String> OF_TEXTS =
      Set.of("equals", "equalsIgnoreCase", "contentEquals", "compareTo", "compareToIgnoreCase");
  private static final Set<String> OF_BYTES = Set.of("equals", "mismatch", "compare");

  private final String base;

  SecretRules(String base) {
    this.base = base;
  }

  Map<String, ArchRule> all() {
    return Map.of(
        "bytes in constant time", bytesInConstantTime(), "proofs in constant time", proofs());
  }

  private ArchRule bytesInConstantTime() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            base + ".graph..", base + ".meta..", base + ".dialog360..", base + ".webhook..")
        .should(call(describe("end at the first difference", SecretRules::comparesBytes)))
        .because("bytes that are compared here are signatures and secrets: MessageDigest.isEqual");
  }

  private ArchRule proofs() {
    return noClasses()
        .that(
            describe(
                "tell who sent a webhook",
                type -> type.isAssignableTo(base + PROOF) && !type.isInterface()))
        .should(call(describe("end at the first difference", SecretRules::comparesTexts)))
        .because("the time until the first difference tells a secret, one character after another");
  }

  private static boolean comparesBytes(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Arrays.class)
        && OF_BYTES.contains(call.getName())
        && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(byte[].class);
  }

  private static boolean comparesTexts(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return (owner.isEquivalentTo(String.class) || owner.isEquivalentTo(Objects.class))
        && OF_TEXTS.contains(call.getName());
  }

  private static ArchCondition<JavaClass> call(DescribedPredicate<JavaMethodCall> forbidden) {
    return new ArchCondition<>("call methods that " + forbidden.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          if (forbidden.test(call)) {
            events.add(
                SimpleConditionEvent.satisfied(
                    type, "<" + type.getName() + "> calls " + call.getTarget().getFullName()));
          }
        }
      }
    };
  }
}
