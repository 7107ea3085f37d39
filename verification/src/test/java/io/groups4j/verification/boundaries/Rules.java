package io.groups4j.verification.boundaries;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/** All rules for what is below one package: ours, or the one that breaks them on purpose. */
final class Rules {

  private Rules() {}

  /** Rules for what is published. */
  static Map<String, ArchRule> under(String base) {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.putAll(new DependencyRules(base).all());
    rules.putAll(new SignatureRules(base).all());
    rules.putAll(new ShapeRules(base).all());
    rules.putAll(new SecretRules(base).all());
    return rules;
  }
}
