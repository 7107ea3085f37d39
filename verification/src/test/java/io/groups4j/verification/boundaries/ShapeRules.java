package io.groups4j.verification.boundaries;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** What types look like, and what they are called. */
final class ShapeRules {

  private static final String EMPTY_WORDS = ".*(Utils?|Common|Impl|Manager|Helper)";
  // A word ends where the next begins: "Metadata" does not name Meta.
  private static final String HOST_WORDS =
      ".*(Meta|Graph|Dialog360|Http|Json|Webhook)s?(?![a-z]).*";

  private final String base;

  ShapeRules(String base) {
    this.base = base;
  }

  Map<String, ArchRule> all() {
    return Map.of(
        "closed to inheritance", closedToInheritance(),
        "wire records", wireRecords(),
        "no monitors", noMonitors(),
        "names that say something", namesThatSaySomething(),
        "names of no host", namesOfNoHost(),
        "nullness", nullness());
  }

  private ArchRule closedToInheritance() {
    return classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotRecords()
        .and()
        .areNotEnums()
        .and(describe("are not sealed", type -> !type.reflect().isSealed()))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("nothing here is designed to be extended, and final can be lifted later");
  }

  private ArchRule wireRecords() {
    return classes()
        .that()
        .resideInAPackage(base + ".graph.wire..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beRecords()
        .andShould()
        .bePublic()
        .because("the JSON binding reads public records only, and a wire record has no behaviour");
  }

  private ArchRule noMonitors() {
    return methods()
        .should()
        .notHaveModifier(JavaModifier.SYNCHRONIZED)
        .because("a virtual thread that waits in a monitor blocks the thread that carries it");
  }

  private ArchRule namesThatSaySomething() {
    return noClasses()
        .should()
        .haveNameMatching(EMPTY_WORDS)
        .because("a type is named after what it is, not after being left over");
  }

  private ArchRule namesOfNoHost() {
    return classes()
        .that()
        .resideInAnyPackage(base + ".domain..", base + ".port..")
        .should(have(aNameWithoutHostWords()))
        .because("domain and ports stay when the host or the transport changes");
  }

  private ArchRule nullness() {
    return classes()
        .should(be(inANullMarkedPackage()))
        .because("nullness that is not declared package by package is a guess");
  }

  private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
    return describe(
        "in a package that is @NullMarked",
        type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"));
  }

  private static DescribedPredicate<JavaClass> aNameWithoutHostWords() {
    return describe(
        "a simple name without words of a host or a transport",
        type -> !type.getSimpleName().matches(HOST_WORDS));
  }
}
