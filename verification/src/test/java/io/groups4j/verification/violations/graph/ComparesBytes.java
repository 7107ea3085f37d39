package io.groups4j.verification.violations.graph;

import java.util.Arrays;

record ComparesBytes(byte[] secret) {

  boolean is(byte[] given) {
    return Arrays.equals(secret, given);
  }
}
