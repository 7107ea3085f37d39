package io.groups4j.verification.boundaries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Map;

/** What may be done with a contract. */
final class ContractRules {

  private static final String TEST = "org.junit.jupiter.api.Test";

  private ContractRules() {}

  static Map<String, ArchRule> all() {
    return Map.of("whole contracts", wholeContracts());
  }

  private static ArchRule wholeContracts() {
    return methods()
        .should(ArchConditions.not(ArchConditions.be(overridingATestOfAContract())))
        .because("an implementation that needs another test does not keep the contract");
  }

  private static DescribedPredicate<JavaMethod> overridingATestOfAContract() {
    return DescribedPredicate.describe(
        "overriding a test of an interface",
        method ->
            method.getOwner().getAllRawInterfaces().stream()
                .anyMatch(contract -> isTestOf(contract, method)));
  }

  private static boolean isTestOf(JavaClass contract, JavaMethod method) {
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    return contract
        .tryGetMethod(method.getName(), parameters)
        .map(test -> test.isAnnotatedWith(TEST) || test.isMetaAnnotatedWith(TEST))
        .orElse(false);
  }
}
