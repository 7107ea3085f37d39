package io.groups4j.verification.boundaries;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import io.groups4j.verification.project.Classes;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The package patterns in the description of a rule.
 *
 * <p>ArchUnit complains of a rule that looks at no class, but not of one that forbids or allows a
 * package that is not there, by a slip or since it was renamed.
 */
record NamedPackages(List<String> patterns) {

  private static final Pattern PATTERN = Pattern.compile("'([a-z]\\w*(?:\\.\\w+)+(?:\\.\\.)?)'");

  static NamedPackages of(ArchRule rule) {
    return new NamedPackages(
        PATTERN.matcher(rule.getDescription()).results().map(found -> found.group(1)).toList());
  }

  /** The patterns that match no package of ours, of the JDK, or of a library we use. */
  List<String> missing() {
    Set<String> existing = existing();
    return patterns.stream()
        .filter(
            pattern ->
                existing.stream().noneMatch(name -> PackageMatcher.of(pattern).matches(name)))
        .toList();
  }

  private static Set<String> existing() {
    JavaClasses ours = Classes.published();
    return Stream.of(
            ours.stream().map(JavaClass::getPackageName),
            // Some rules name a class.
            ours.stream().map(JavaClass::getName),
            ours.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getPackageName),
            ModuleFinder.ofSystem().findAll().stream()
                .flatMap(module -> module.descriptor().packages().stream()))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }
}
