package io.groups4j.verification.boundaries;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.stream.Stream;

/** Who may know whom: for each module, everything that it may depend on. */
final class DependencyRules {

  private static final String NULLNESS = "org.jspecify.annotations";
  private static final String JDK_SERVER = "com.sun.net.httpserver";

  private final String domain;
  private final String port;
  private final String graph;
  private final String wire;
  private final String meta;
  private final String dialog360;
  private final String webhook;
  private final String testkit;

  DependencyRules(String base) {
    this.domain = base + ".domain..";
    this.port = base + ".port..";
    this.graph = base + ".graph..";
    this.wire = base + ".graph.wire..";
    this.meta = base + ".meta..";
    this.dialog360 = base + ".dialog360..";
    this.webhook = base + ".webhook..";
    this.testkit = base + ".testkit..";
  }

  Map<String, ArchRule> all() {
    return Map.ofEntries(
        Map.entry("domain", domain()),
        Map.entry("ports", ports()),
        Map.entry("engine", engine()),
        Map.entry("engine's users", usersOfTheEngine()),
        Map.entry("Meta", adapter(meta)),
        Map.entry("360dialog", adapter(dialog360)),
        Map.entry("webhooks", webhooks()),
        Map.entry("testkit", testkit()),
        Map.entry("wire records' needs", needsOfWireRecords()),
        Map.entry("wire records' users", usersOfWireRecords()));
  }

  private ArchRule domain() {
    return classes()
        .that()
        .resideInAPackage(domain)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    domain,
                    NULLNESS,
                    "java.lang..",
                    "java.nio.charset",
                    "java.security",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
                .or(belongToAnyOf(URI.class, URISyntaxException.class, URLDecoder.class))
                // Money, which no binary fraction holds.
                .or(belongToAnyOf(BigDecimal.class))
                // A picture reads the stream that its caller opens; nothing that could open one.
                .or(
                    belongToAnyOf(
                        InputStream.class,
                        ByteArrayInputStream.class,
                        IOException.class,
                        UncheckedIOException.class)))
        .because("the domain is values and rules: no I/O, no threads, no logging, no library");
  }

  private ArchRule ports() {
    return classes()
        .that()
        .resideInAPackage(port)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    port,
                    domain,
                    NULLNESS,
                    "java.io",
                    "java.lang..",
                    "java.nio.charset",
                    "java.nio.file..",
                    "java.security",
                    "java.time..",
                    "java.util",
                    "java.util.concurrent..",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
                // A file is locked through them. Other channels of that package are sockets.
                .or(belongToAnyOf(FileChannel.class, FileLock.class)))
        .because("an application that knows the ports must know no transport and no library");
  }

  private ArchRule engine() {
    return only(
            graph,
            port,
            domain,
            NULLNESS,
            "java..",
            "javax.net.ssl",
            "jakarta.json..",
            "org.eclipse.yasson",
            "io.github.resilience4j..",
            "org.slf4j..")
        .because("the engine serves every host and must know none of them, and no webhooks");
  }

  private ArchRule usersOfTheEngine() {
    return classes()
        .that()
        .resideInAPackage(graph)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(graph, meta, dialog360)
        .because("the engine is for adapters: what is behind a port must not show to the rest");
  }

  private ArchRule adapter(String itself) {
    return only(itself, graph, port, domain, NULLNESS, "java..")
        .because("an adapter is a dialect of the engine: it needs no library, and no sibling");
  }

  private ArchRule webhooks() {
    return only(
            webhook,
            port,
            domain,
            NULLNESS,
            "java..",
            "javax.crypto..",
            JDK_SERVER,
            "jakarta.json..",
            "org.eclipse.yasson",
            "org.slf4j..")
        .because("whoever only receives must not get an HTTP client, retries or an adapter");
  }

  private ArchRule testkit() {
    return only(
            testkit,
            port,
            domain,
            NULLNESS,
            "java..",
            "javax.crypto..",
            JDK_SERVER,
            "jakarta.json..",
            "org.junit.jupiter.api..")
        .because("a mistake of an adapter must not be hidden by the same code in the simulator");
  }

  private ArchRule needsOfWireRecords() {
    return only(wire, NULLNESS, "java.lang..", "java.util")
        .because("a wire record is what travels, without rules and without our own types");
  }

  private ArchRule usersOfWireRecords() {
    return classes()
        .that()
        .resideInAPackage(wire)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(graph)
        .because("wire records are public for the JSON binding only");
  }

  private static ArchRule only(String itself, String... others) {
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of(itself), Stream.of(others)).toArray(String[]::new));
  }
}
