package io.groups4j.verification.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import io.groups4j.verification.project.Classes;
import io.groups4j.verification.project.Project;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class BoundariesTest {

  private static final String BASE = "io.groups4j";

  static Set<String> rules() {
    return Rules.under(BASE).keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatIsPublishedKeepsTheRule(String rule) {
    Rules.under(BASE).get(rule).check(Classes.published());
  }

  @Test
  void noTestOfAContractIsOverridden() {
    ContractRules.all().values().forEach(rule -> rule.check(Classes.withTests()));
  }

  @Test
  void theContractsAndTheTestsThatImplementThemAreLookedAt() {
    JavaClass contract =
        Classes.withTests().get("io.groups4j.testkit.contract.InviteLinksContract");

    assertTrue(contract.getSubclasses().size() > 1, () -> "only " + contract.getSubclasses());
  }

  @Test
  void everyPublishedModuleIsLookedAtAndNothingElse() {
    Set<String> roots =
        Project.here().publishedJars().stream()
            .map(module -> module.property("moduleName").orElseThrow())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> seen =
        Classes.published().stream()
            .map(type -> rootOf(type, roots))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(roots, seen);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePackagesNamedInTheRuleExist(String rule) {
    assertEquals(List.of(), NamedPackages.of(Rules.under(BASE).get(rule)).missing());
  }

  /** The module that a class belongs to by its name, or its package if that is nobody's. */
  private static String rootOf(JavaClass type, Set<String> roots) {
    String name = type.getPackageName();
    return roots.stream()
        .filter(root -> name.equals(root) || name.startsWith(root + "."))
        .findFirst()
        .orElse(name);
  }
}
