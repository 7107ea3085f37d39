package io.groups4j.verification.boundaries;

import java.util.Map;
import java.util.Set;

/** Which of the violations each rule has to report. */
final class Offenders {

  static final Map<String, Set<String>> BY_RULE =
      Map.ofEntries(
          Map.entry(
              "domain",
              Set.of(
                  "domain.Connects",
                  "domain.KnowsPorts",
                  "domain.Logs",
                  "domain.OpensFiles",
                  "domain.Waits")),
          Map.entry("ports", Set.of("port.Dials", "port.KnowsTheEngine", "port.Sends")),
          Map.entry("engine", Set.of("graph.KnowsMeta")),
          Map.entry("engine's users", Set.of("port.KnowsTheEngine", "webhook.KnowsTheEngine")),
          Map.entry("Meta", Set.of("meta.KnowsDialog360", "meta.ShowsJson")),
          Map.entry("360dialog", Set.of("dialog360.KnowsMeta")),
          Map.entry("webhooks", Set.of("webhook.KnowsMeta", "webhook.KnowsTheEngine")),
          Map.entry("testkit", Set.of("testkit.KnowsAnAdapter")),
          Map.entry("wire records' needs", Set.of("graph.wire.TypedJson")),
          Map.entry("wire records' users", Set.of("meta.ReadsWireRecords")),
          Map.entry(
              "blocking ports", Set.of("port.Deferred", "port.DeferredInAList", "port.Streamed")),
          Map.entry("failures of ports", Set.of("port.Checked")),
          Map.entry("exceptions of ports", Set.of("port.StrayException")),
          Map.entry(
              "signatures of Meta",
              Set.of("meta.ExtendsTheEngine", "meta.ShowsJson", "meta.ShowsTheEngine")),
          Map.entry("signatures of 360dialog", Set.of("dialog360.ShowsTheEngine")),
          Map.entry("signatures of webhooks", Set.of("webhook.ShowsJson")),
          Map.entry("no optional arguments", Set.of("domain.Perhaps", "graph.TakesPerhaps")),
          Map.entry("closed to inheritance", Set.of("graph.Open")),
          Map.entry("wire records", Set.of("graph.wire.HiddenJson", "graph.wire.ObjectJson")),
          Map.entry("no monitors", Set.of("graph.Locked")),
          Map.entry("names that say something", Set.of("graph.PathUtils", "port.GroupManager")),
          Map.entry("names of no host", Set.of("domain.GraphError", "port.WebhookListener")),
          Map.entry("bytes in constant time", Set.of("graph.ComparesBytes")),
          Map.entry("proofs in constant time", Set.of("webhook.TrustsText")),
          Map.entry("nullness", Set.of("unmarked.Guess")),
          Map.entry("whole contracts", Set.of("testkit.Picky")));

  private Offenders() {}
}
