package io.groups4j.verification.violations.port;

import java.util.concurrent.Flow;

interface Streamed {
  Flow.Publisher<String> all();
}
