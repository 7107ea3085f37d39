package io.groups4j.logwatch;

import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells by name which classes are to be published: tests are in the same packages, and may say what
 * they like.
 */
final class OurCode implements Predicate<String> {

  private static final Pattern OURS =
      Pattern.compile("io\\.groups4j\\.(domain|port|graph|meta|dialog360|webhook|testkit)\\..*");

  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  @Override
  public boolean test(String type) {
    return OURS.matcher(type).matches() && known.computeIfAbsent(type, OurCode::isNoTest);
  }

  private static boolean isNoTest(String type) {
    URL file = OurCode.class.getClassLoader().getResource(type.replace('.', '/') + ".class");
    return file != null && !file.getPath().contains("/test-classes/");
  }
}
