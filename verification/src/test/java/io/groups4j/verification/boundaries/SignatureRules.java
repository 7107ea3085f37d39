package io.groups4j.verification.boundaries;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

/** What may show in the signatures that others compile against. */
final class SignatureRules {

  private static final DescribedPredicate<JavaClass> ASYNCHRONOUS =
      assignableTo(Future.class)
          .or(assignableTo(CompletionStage.class))
          .or(
              describe(
                  "part of Flow", type -> type.getName().startsWith(Flow.class.getName() + "$")))
          .as("asynchronous types");

  private static final DescribedPredicate<JavaMember> WRITTEN_BY_HAND =
      describe("are written by hand", member -> !member.getModifiers().contains(SYNTHETIC));

  private final String base;

  SignatureRules(String base) {
    this.base = base;
  }

  Map<String, ArchRule> all() {
    return Map.of(
        "blocking ports", blockingPorts(),
        "failures of ports", failuresOfPorts(),
        "exceptions of ports", exceptionsOfPorts(),
        "signatures of Meta", signaturesOf(".meta.."),
        "signatures of 360dialog", signaturesOf(".dialog360.."),
        "signatures of webhooks", signaturesOf(".webhook..", "com.sun.net.httpserver"),
        "no optional arguments", noOptionalArguments());
  }

  private ArchRule blockingPorts() {
    return members()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(base + ".port..")
        .and(WRITTEN_BY_HAND)
        .should(MemberConditions.involveOnly(not(ASYNCHRONOUS).as("types that are no future")))
        .because("ports block; whoever wants futures wraps the call and picks the executor");
  }

  private ArchRule failuresOfPorts() {
    return members()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(base + ".port..")
        .and()
        .arePublic()
        .should(MemberConditions.declareOnlyExceptions(assignableTo(exception())))
        .because("one family of unchecked exceptions tells the caller what to do next");
  }

  private ArchRule exceptionsOfPorts() {
    return classes()
        .that()
        .resideInAPackage(base + ".port..")
        .and()
        .areAssignableTo(Throwable.class)
        .should()
        .beAssignableTo(exception())
        .orShould()
        .haveFullyQualifiedName(base + ".port.InvalidConfigurationException")
        .orShould()
        .haveFullyQualifiedName(base + ".port.ListenerBusyException")
        .because(
            "what a call can throw is one sealed family; only connecting throws another, and a"
                + " listener, which is called and calls nobody");
  }

  private ArchRule signaturesOf(String itself, String... others) {
    String[] own = {base + itself, base + ".port..", base + ".domain..", "java.."};
    DescribedPredicate<JavaClass> known = resideInAnyPackage(own);
    if (others.length > 0) {
      known = known.or(resideInAnyPackage(others));
    }
    return classes()
        .that()
        .resideInAPackage(base + itself)
        .and()
        .arePublic()
        .should(MemberConditions.showOnly(known))
        .because("what shows in a signature cannot be replaced without breaking its users");
  }

  private ArchRule noOptionalArguments() {
    return members()
        .that(WRITTEN_BY_HAND)
        .should(MemberConditions.takeAndKeepNoOptional())
        .because("Optional is an answer; arguments and state are nullable or overloaded");
  }

  private String exception() {
    return base + ".port.GroupsException";
  }
}
