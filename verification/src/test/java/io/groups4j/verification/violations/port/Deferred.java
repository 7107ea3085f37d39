package io.groups4j.verification.violations.port;

import java.util.concurrent.CompletableFuture;

interface Deferred {
  CompletableFuture<String> find();
}
