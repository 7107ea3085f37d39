package io.groups4j.verification.boundaries;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Conditions on the types that members mention, type arguments included. */
final class MemberConditions {

  private static final Set<String> OPTIONALS =
      Set.of(
          Optional.class.getName(),
          OptionalInt.class.getName(),
          OptionalLong.class.getName(),
          OptionalDouble.class.getName());

  private MemberConditions() {}

  static ArchCondition<JavaMember> involveOnly(DescribedPredicate<JavaClass> allowed) {
    return condition(
        "involve only " + allowed.getDescription(),
        (member, events) ->
            member.getAllInvolvedRawTypes().stream()
                .filter(type -> !allowed.test(type))
                .forEach(type -> report(member, "involves", type, events)));
  }

  static ArchCondition<JavaMember> declareOnlyExceptions(DescribedPredicate<JavaClass> allowed) {
    return condition(
        "declare only exceptions that are " + allowed.getDescription(),
        (member, events) -> {
          if (member instanceof JavaCodeUnit unit) {
            unit.getExceptionTypes().stream()
                .filter(type -> !allowed.test(type))
                .forEach(type -> report(member, "throws", type, events));
          }
        });
  }

  static ArchCondition<JavaMember> takeAndKeepNoOptional() {
    return condition(
        "take and keep no Optional",
        (member, events) ->
            takenAndKept(member)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> OPTIONALS.contains(type.getName()))
                .forEach(type -> report(member, "takes or keeps", type, events)));
  }

  /** Looks at what a class extends and implements, and at its public and protected members. */
  static ArchCondition<JavaClass> showOnly(DescribedPredicate<JavaClass> allowed) {
    return condition(
        "show only types that " + allowed.getDescription(),
        (type, events) -> {
          Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
              .flatMap(above -> above.getAllInvolvedRawTypes().stream())
              .filter(above -> !allowed.test(above))
              .forEach(above -> report(type, "is a", above, events));
          for (JavaMember member : type.getMembers()) {
            if (member.getModifiers().contains(PUBLIC)
                || member.getModifiers().contains(PROTECTED)) {
              involveOnly(allowed).check(member, events);
            }
          }
        });
  }

  private static Stream<JavaType> takenAndKept(JavaMember member) {
    return member instanceof JavaField field
        ? Stream.of(field.getType())
        : ((JavaCodeUnit) member).getParameterTypes().stream();
  }

  private static void report(Object who, String does, JavaClass what, ConditionEvents events) {
    String name =
        who instanceof JavaMember member ? member.getFullName() : ((JavaClass) who).getName();
    events.add(
        SimpleConditionEvent.violated(who, "<" + name + "> " + does + " <" + what.getName() + ">"));
  }

  private static <T> ArchCondition<T> condition(
      String description, BiConsumer<T, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.accept(item, events);
      }
    };
  }
}
