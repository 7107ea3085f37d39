package io.groups4j.verification.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rules on classes that break them: each must report its offenders and nobody else. */
@Tag("long")
class TwinsTest {

  private static final String BASE = "io.groups4j.verification.violations";
  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BASE);

  private static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>(Rules.under(BASE));
    rules.putAll(ContractRules.all());
    return rules;
  }

  static Set<String> rules() {
    return all().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleReportsItsOffendersAndNobodyElse(String rule) {
    Set<String> reported =
        all().get(rule).evaluate(VIOLATIONS).getFailureReport().getDetails().stream()
            .map(TwinsTest::offender)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(Offenders.BY_RULE.getOrDefault(rule, Set.of("none"))), reported);
  }

  @Test
  void everyRuleHasATwinAndEveryTwinARule() {
    assertEquals(rules(), new TreeSet<>(Offenders.BY_RULE.keySet()));
  }

  @Test
  void everyRuleSaysWhy() {
    all().values().forEach(rule -> assertTrue(rule.getDescription().contains(", because ")));
  }

  @Test
  void everyRuleButTheGeneralOnesNamesItsPackages() {
    Set<String> nameless =
        all().entrySet().stream()
            .filter(rule -> NamedPackages.of(rule.getValue()).patterns().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        Set.of(
            "closed to inheritance",
            "names that say something",
            "no monitors",
            "no optional arguments",
            "nullness",
            "proofs in constant time",
            "whole contracts"),
        nameless);
  }

  @Test
  void aPackageThatIsNotThereIsMissed() {
    ArchRule misspelt =
        ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.groups4j.domian..", "io.groups4j.domain..", "jakarta.jsn");

    assertEquals(
        List.of("io.groups4j.domian..", "jakarta.jsn"), NamedPackages.of(misspelt).missing());
  }

  /** The class whose name comes first in a finding, without the base package. */
  private static String offender(String finding) {
    String from = finding.substring(finding.indexOf('<') + 1);
    return VIOLATIONS.stream()
        .map(JavaClass::getName)
        .filter(name -> from.startsWith(name))
        .max(Comparator.comparingInt(String::length))
        .map(name -> name.substring(BASE.length() + 1))
        .orElse(finding);
  }
}
